using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a year of the fund on one screen, from what comes in to what is realised.</summary>
internal static class GetYearOverview
{
    public static async Task<Ok<YearOverviewView>> Handle(int year, FundingDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        await using var reading = await database.Read(ct);
        var budget = await BudgetStore.Get(reading, year) ?? throw Refused.NotFound("budget");
        var now = await YearFigureStore.At(reading, year, today);
        var before = await YearFigureStore.At(reading, year - 1, today.AddYears(-1));
        return TypedResults.Ok(
            new YearOverviewView(
                budget.Revision,
                budget.AdoptedOn,
                budget.ItemId,
                await YearFigureStore.Receivable(reading, year, today),
                now.View(),
                before.IsEmpty ? null : before.View()
            )
        );
    }
}
