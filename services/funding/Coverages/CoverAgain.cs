using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The claims on the budgets changed: allocates each of them again, and tells what that changes.</summary>
internal static class CoverAgain
{
    /// <summary>In each later year. The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="year">Every budget of a later year.</param>
    /// <param name="context">The fact that changed the claims.</param>
    public static async Task After(Work work, int year, FactContext context)
    {
        foreach (var budget in await BudgetStore.After(work, year))
            await In(work, budget, context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>In the year of a budget, also of one that counts no more. The caller holds the fund.</summary>
    public static async Task In(Work work, Budget budget, DateTimeOffset now, FactCause? cause)
    {
        if (!budget.Counts)
        {
            foreach (var claim in await CoverageStore.DropCarried(work, budget.Year))
                work.Publish(claim.Changed(), now, cause);
        }
        foreach (var claim in await CoverageStore.Cover(work, budget.Year, budget.AvailableCents))
            work.Publish(claim.Changed(), now, cause);
    }
}
