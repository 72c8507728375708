using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The claims on the budgets changed: allocates each of them again, and tells what that changes.</summary>
internal static class CoverAgain
{
    /// <summary>In each later year. The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="year">Every budget of a later year.</param>
    /// <param name="decision">The item whose decision changed the claims.</param>
    /// <param name="context">The fact that changed them.</param>
    public static async Task After(Work work, int year, Guid decision, FactContext context)
    {
        foreach (var budget in await BudgetStore.After(work, year))
            await In(work, budget, OfDecision(decision), context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>The basis of what a decision changes.</summary>
    public static (LedgerBasisKind, string) OfDecision(Guid itemId) => (LedgerBasisKind.Decision, itemId.ToString("D"));

    /// <summary>In the year of a budget, also of one that counts no more. The caller holds the fund.</summary>
    public static async Task In(Work work, Budget budget, (LedgerBasisKind, string) basis, DateTimeOffset now, FactCause? cause)
    {
        IReadOnlyList<Claim> changes =
        [
            .. budget.Counts ? [] : await CoverageStore.DropCarried(work, budget.Year),
            .. await CoverageStore.Cover(work, budget.Year, budget.AvailableCents),
        ];
        foreach (var claim in changes)
            work.Publish(claim.Changed(), now, cause);
        await PostCoverage.Handle(work, changes, basis, now);
    }
}
