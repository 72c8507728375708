using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a year of the fund on one line, from budget to discharge, and what comes next.</summary>
internal static class GetFundYear
{
    public static async Task<Ok<FundYearView>> Handle(
        int year,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!BudgetYears.Include(year))
            throw Refused.NotFound("year");
        await using var reading = await database.Read(ct);
        var one = await FundYear.Read(reading, caller, year);
        return TypedResults.Ok(one.View(clock.Today(), await AppropriationSteps.FiguresOf(reading, caller, year)));
    }
}
