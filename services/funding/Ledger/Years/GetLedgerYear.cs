using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a calendar year of the ledger.</summary>
internal static class GetLedgerYear
{
    public static async Task<Ok<LedgerYearView>> Handle(
        int year,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        YearSteps.MustBeThere(year, now);
        await using var reading = await database.Read(ct);
        var one = await LedgerYearStore.Get(reading, year);
        caller.Tag(one.Version);
        return TypedResults.Ok(await YearSteps.View(reading, one, caller, now));
    }
}
