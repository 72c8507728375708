using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The claims on the budgets changed: allocates each of them again, and tells what that changes.</summary>
internal static class CoverAgain
{
    /// <summary>
    /// In the first year of a commitment, which it claims without a budget too, in each later one, and in those that cover it until now.
    /// The caller holds the fund.
    /// </summary>
    public static async Task From(Work work, Commitment commitment, FactContext context)
    {
        var kept = (await CoverageStore.Of(work, [commitment.Id]))[commitment.Id].Select(coverage => coverage.Year);
        var budgets = (await BudgetStore.After(work, commitment.FirstYear)).Select(budget => budget.Year);
        foreach (var year in kept.Concat(budgets).Append(commitment.FirstYear).Distinct().Order())
            await In(work, year, OfDecision(commitment.ItemId), context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>In each later year. The caller holds the fund.</summary>
    public static async Task After(Work work, int year, Guid decision, FactContext context)
    {
        foreach (var budget in await BudgetStore.After(work, year))
            await In(work, budget.Year, OfDecision(decision), context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>The basis of what a decision changes.</summary>
    public static (LedgerBasisKind, string) OfDecision(Guid itemId) => (LedgerBasisKind.Decision, itemId.ToString("D"));

    /// <summary>In a year, also in one without a budget: tells and posts the claims that changed. The caller holds the fund.</summary>
    public static async Task In(Work work, int year, (LedgerBasisKind, string) basis, DateTimeOffset now, FactCause? cause)
    {
        var changes = await CoverageStore.Cover(work, year);
        foreach (var (before, after) in changes)
            if (after.IsNewsAfter(before))
                work.Publish(after.Changed(), now, cause);
        await PostCoverage.Handle(work, [.. changes.Select(change => change.After)], basis, now);
    }
}
