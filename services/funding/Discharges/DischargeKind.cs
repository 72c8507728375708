using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The discharge of the board for a year, on its accounts; when those do not hold any more, it lapses.</summary>
internal sealed class DischargeKind : ProposalKind
{
    public override IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year) =>
        decision.FaultsOfYear(FundProposalKind.Discharge, year, $"The board is discharged for {year} in the 5 years after it.");

    public override async Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    )
    {
        await ProposalSteps.AccountsBefore(work, proposal.Year);
        await ProposalSteps.MustBeFirst(work, proposal);
        return fact;
    }

    /// <summary>Of the first years the accounts are not here; what an assembly decided elsewhere is recorded as it was.</summary>
    public override Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    ) => ProposalSteps.MustBeFirst(work, proposal);

    public override async Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause)
    {
        const string Other = "Another discharge of the year was adopted.";
        await Lapse(work, FundProposalKind.Discharge, adopted.Year, adopted.Id, Other, now, cause);
        work.Publish(new BoardDischarged(adopted.Id, adopted.Year, adopted.ItemId!.Value, adopted.DecidedOn!.Value), now, cause);
        return adopted;
    }

    public override Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause)
    {
        if (proposal.Status == FundProposalStatus.Adopted)
            work.Publish(new BoardDischargeAnnulled(proposal.Id, proposal.Year, reason), now, cause);
        return Task.CompletedTask;
    }
}
