using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Annual accounts: adopted, the movements of reserves that the budget decided are posted, and the year takes no more.</summary>
internal sealed class AccountsKind : ProposalKind
{
    public override IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year) =>
        decision.FaultsOfYear(FundProposalKind.Accounts, year, $"The accounts of {year} are adopted in the 5 years after it.");

    public override async Task MustBeCheckable(Work work, FundProposal proposal, ProposalText text)
    {
        if (text.As<AccountsContent>().IsOutdated(await AccountsSteps.FiguresOf(work, proposal.Year)))
            throw AccountsSteps.Outdated();
    }

    public override async Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    )
    {
        await MustBeReady(work, proposal, text);
        return fact;
    }

    public override Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    ) => MustBeReady(work, proposal, text);

    public override async Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause)
    {
        var figures = (await FundProposalStore.Text(work, adopted, adopted.SubmittedVersion!.Value)).As<AccountsContent>().Figures;
        await LedgerEntryStore.Hold(work);
        await Lapse(work, FundProposalKind.Accounts, adopted.Year, adopted.Id, "Other accounts of the year were adopted.", now, cause);
        await SettleYear.Move(work, adopted, figures.Movements, now);
        await SettleYear.Appropriate(work, adopted.Year, now, cause);
        work.Publish(
            new AnnualAccountsAdopted(
                adopted.Id,
                adopted.Year,
                figures.IncomeCents,
                figures.CostsCents,
                figures.ResultAfterCents,
                adopted.ItemId!.Value,
                adopted.DecidedOn!.Value
            ),
            now,
            cause
        );
        return adopted;
    }

    public override async Task MustNotBeBuiltUpon(Work work, FundProposal proposal)
    {
        var resting = new List<string>();
        foreach (var kind in new[] { FundProposalKind.Appropriation, FundProposalKind.Discharge })
        {
            if (await FundProposalStore.Adopted(work, kind, proposal.Year) is { } one)
                resting.Add($"'{(await FundProposalStore.Text(work, one, one.SubmittedVersion!.Value)).Title}'");
        }
        if (resting.Count > 0)
            throw new RuleViolation("built-upon", $"On these accounts rest {string.Join(" and ", resting)}; take that back first.");
    }

    public override async Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause)
    {
        if (proposal.Status != FundProposalStatus.Adopted)
            return;
        await LedgerEntryStore.Hold(work);
        var why = $"The accounts of {proposal.Year} that it rests on do not hold any more.";
        await Lapse(work, FundProposalKind.Discharge, proposal.Year, null, why, now, cause);
        await Lapse(work, FundProposalKind.Appropriation, proposal.Year, null, why, now, cause);
        await SettleYear.Reverse(work, LedgerEntryKind.ReserveMovement, proposal, reason, now);
        work.Publish(new AnnualAccountsAnnulled(proposal.Id, proposal.Year, reason), now, cause);
    }

    /// <exception cref="RuleViolation">
    /// <c>accounts-adopted</c>; <c>accounts-outdated</c>; <c>accounts-not-ready</c>; <c>reserve-short</c>.
    /// </exception>
    private static async Task MustBeReady(Work work, FundProposal proposal, ProposalText text)
    {
        // Nobody posts between what is looked at here and the commit.
        await LedgerEntryStore.Hold(work);
        await AccountsSteps.MustNotBeAdopted(work, proposal.Year);
        var content = text.As<AccountsContent>();
        var waiting = await AccountsSteps.Waiting(work, proposal, content);
        if (waiting.Any(one => one.Kind == AccountsWaitingKind.Outdated))
            throw AccountsSteps.Outdated();
        if (waiting.Count > 0)
            throw new RuleViolation("accounts-not-ready", string.Join(' ', waiting.Select(AccountsSteps.Sentence)));
        AccountsSteps.MustHoldReserves(content.Figures.Movements);
    }
}
