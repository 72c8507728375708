using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A framework for four years: adopted, it is what budgets and the next framework start from.</summary>
internal sealed class FrameworkKind : ProposalKind
{
    public override IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year) =>
        decision.FaultsOfYear(
            FundProposalKind.Framework,
            year,
            $"The framework of {year} is decided in that year, the one before or after."
        );

    public override Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    )
    {
        var first = text.As<FrameworkContent>().YearOf(proposal.Year + 1, 0);
        return Task.FromResult(
            fact with
            {
                ContributionsCents = first.ContributionsCents,
                TotalCents = first.CostsCents + first.AdditionsCents,
            }
        );
    }

    public override Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    ) => Task.CompletedTask;

    public override async Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause)
    {
        var content = (await FundProposalStore.Text(work, adopted, adopted.SubmittedVersion!.Value)).As<FrameworkContent>();
        work.Publish(
            new FrameworkAdopted(
                adopted.Id,
                adopted.Year,
                [.. content.Years.Select(year => content.YearOf(year, 0).ContributionsCents)],
                adopted.ItemId!.Value,
                adopted.DecidedOn!.Value
            ),
            now,
            cause
        );
        return adopted;
    }

    public override Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause)
    {
        if (proposal.Status == FundProposalStatus.Adopted)
            work.Publish(new FrameworkAnnulled(proposal.Id, proposal.Year, reason), now, cause);
        return Task.CompletedTask;
    }
}
