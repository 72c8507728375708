using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the calendar years of the ledger, the latest first. The fund manager also sees what has to be done before each can be closed.
/// </summary>
internal static class ListLedgerYears
{
    public static async Task<Ok<IReadOnlyList<LedgerYearView>>> Handle(
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        await using var reading = await database.Read(ct);
        var views = new List<LedgerYearView>();
        foreach (var year in (await LedgerYearStore.All(reading, DutchTime.DayOf(now).Year)).Reverse())
            views.Add(await YearSteps.View(reading, year, caller, now));
        return TypedResults.Ok<IReadOnlyList<LedgerYearView>>(views);
    }
}
