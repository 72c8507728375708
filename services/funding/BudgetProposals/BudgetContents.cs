using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What budget proposals say, as it was kept.</summary>
internal static class BudgetContents
{
    /// <summary>By what a budget was adopted; null: it was adopted by none.</summary>
    public static async Task<BudgetContent?> Of(Reading reading, Budget budget) =>
        budget is { ProposalId: { } id, ProposalVersion: { } number }
            ? (await FundProposalStore.Text(reading, id, number))?.As<BudgetContent>()
            : null;

    /// <summary>By what a budget was adopted, with its lines after transfers; null: it was adopted by none.</summary>
    public static async Task<BudgetContent?> Now(Reading reading, Budget budget) =>
        await Of(reading, budget) is { } content
            ? content with
            {
                Lines = content.Lines.After(await LineTransferStore.Of(reading, budget.Year, budget.Revision)),
            }
            : null;

    /// <summary>
    /// The lines of the proposal of a year that is before the assembly, or that it adopted without binding yet; null: there is none.
    /// </summary>
    public static async Task<BudgetLines?> LinesBefore(Reading reading, int year)
    {
        foreach (var proposal in await FundProposalStore.OfYear(reading, FundProposalKind.Budget, year))
        {
            if ((proposal.IsBefore || proposal.Status == FundProposalStatus.AwaitsRatification) && proposal.SubmittedVersion is { } number)
                return (await FundProposalStore.Text(reading, proposal, number)).As<BudgetContent>().Lines;
        }
        return null;
    }

    /// <summary>Whether a proposal that was handed over or recorded divides by this simulation. The caller holds the fund.</summary>
    public static async Task<bool> Carry(Work work, int year, Guid simulation)
    {
        foreach (var proposal in await FundProposalStore.OfYear(work, FundProposalKind.Budget, year))
        {
            if (
                proposal.SubmittedVersion is { } number
                && (await FundProposalStore.Text(work, proposal, number)).As<BudgetContent>().SimulationId == simulation
            )
                return true;
        }
        return false;
    }

    public static async Task<BudgetProposalView> View(Reading reading, Caller caller, FundProposal proposal)
    {
        var view = (await Views(reading, caller, proposal)).Single();
        if (proposal.DecidedOn is not null || !view.Lines.Any(line => line.IsReserve))
            return view;
        var reserves = await AccountsLedger.Reserves(reading);
        return view with { Shortfalls = [.. Shortfalls(view.Lines, reserves)] };
    }

    private static IEnumerable<ReserveShortfallView> Shortfalls(IEnumerable<BudgetLine> lines, Func<string?, long> reserves) =>
        from line in lines
        where line.IsReserve
        group line.Kind == BudgetLineKind.ReserveWithdrawal ? line.AmountCents!.Value : -line.AmountCents!.Value by line.Reserve into same
        let shortfall = new ReserveShortfallView(same.Key, reserves(same.Key), same.Sum())
        where shortfall.WithdrawnCents > 0 && shortfall.WithdrawnCents > shortfall.HasCents
        orderby shortfall.Reserve
        select shortfall;

    public static async Task<IReadOnlyList<BudgetProposalView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<FundProposal> proposals
    ) => [.. (await FundProposalStore.Shown(reading, caller, proposals)).Select(one => View(one.Proposal, one.Text, caller))];

    private static BudgetProposalView View(FundProposal proposal, ProposalText text, Caller caller)
    {
        var content = text.As<BudgetContent>();
        return proposal.View(
            new BudgetProposalView
            {
                OfRevision = proposal.OfRevision,
                ContributionsCents = content.Lines.ContributionsCents,
                TotalCents = content.Lines.TotalCents,
                Lines = content.Lines.Items,
                SimulationId = content.SimulationId,
                Alternative = content.Alternative,
                Revision = proposal.Revision,
            },
            text,
            caller
        );
    }
}
