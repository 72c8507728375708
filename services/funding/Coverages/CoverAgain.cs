using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The claims on the budgets changed: allocates each of them again, and tells what that changes.</summary>
internal static class CoverAgain
{
    /// <summary>The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="year">Every budget of a later year.</param>
    /// <param name="context">The fact that changed the claims.</param>
    public static async Task After(Work work, int year, FactContext context)
    {
        foreach (var budget in await BudgetStore.After(work, year))
        {
            foreach (var claim in await CoverageStore.Cover(work, budget.Year, budget.TotalCents))
                work.Publish(claim.Changed(), context.Envelope.RecordedAt, context.AsCause);
        }
    }
}
