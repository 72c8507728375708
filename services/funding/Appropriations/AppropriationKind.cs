using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What becomes of a result. Adopted, it is posted once the accounts are adopted too; when those do not hold any more, it lapses.
/// </summary>
internal sealed class AppropriationKind : ProposalKind
{
    public override IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year) =>
        decision.FaultsOfYear(FundProposalKind.Appropriation, year, $"The result of {year} is appropriated in the 5 years after it.");

    public override async Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    )
    {
        await MustFit(work, proposal, text, await ProposalSteps.AccountsBefore(work, proposal.Year));
        return fact;
    }

    public override async Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    ) => await MustFit(work, proposal, text, await FundProposalStore.Adopted(work, FundProposalKind.Accounts, proposal.Year));

    public override async Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause)
    {
        await LedgerEntryStore.Hold(work);
        const string Other = "Another appropriation of the year was adopted.";
        await Lapse(work, FundProposalKind.Appropriation, adopted.Year, adopted.Id, Other, now, cause);
        if (await FundProposalStore.Adopted(work, FundProposalKind.Accounts, adopted.Year) is not null)
            if (!await SettleYear.Appropriate(work, adopted, now))
                return adopted.Instead(SettleYear.Misfit(adopted.Year));
        var content = (await FundProposalStore.Text(work, adopted, adopted.SubmittedVersion!.Value)).As<AppropriationContent>();
        work.Publish(
            new ResultAppropriated(adopted.Id, adopted.Year, content.TotalCents, adopted.ItemId!.Value, adopted.DecidedOn!.Value),
            now,
            cause
        );
        return adopted;
    }

    public override async Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause)
    {
        if (proposal.Status != FundProposalStatus.Adopted)
            return;
        await LedgerEntryStore.Hold(work);
        await SettleYear.Reverse(work, LedgerEntryKind.Appropriation, proposal, reason, now);
        work.Publish(new ResultAppropriationAnnulled(proposal.Id, proposal.Year, reason), now, cause);
    }

    /// <exception cref="RuleViolation">
    /// <c>accounts-first</c>; <c>already-decided</c>; <c>result-differs</c>; <c>reserve-short</c>.
    /// </exception>
    private static async Task MustFit(Work work, FundProposal proposal, ProposalText text, FundProposal? accounts)
    {
        if (accounts?.SubmittedVersion is not { } number)
            throw ProposalSteps.AccountsFirst(proposal.Year);
        await ProposalSteps.MustBeFirst(work, proposal);
        var (content, figures) = (
            text.As<AppropriationContent>(),
            (await FundProposalStore.Text(work, accounts, number)).As<AccountsContent>().Figures
        );
        if (content.TotalCents != figures.ResultAfterCents)
            throw new RuleViolation(
                "result-differs",
                $"The parts are {content.TotalCents} cents together; the result after reserves is {figures.ResultAfterCents}."
            );
        var reserves = await AccountsLedger.Reserves(work);
        foreach (var part in content.Parts.Where(part => part is { Reserve: not null, AmountCents: < 0 }))
        {
            if (reserves(part.Reserve) + part.AmountCents < 0)
                throw new RuleViolation(
                    "reserve-short",
                    $"Reserve {part.Reserve} has {reserves(part.Reserve)} cents; {-part.AmountCents} can't be taken from it."
                );
        }
    }
}
