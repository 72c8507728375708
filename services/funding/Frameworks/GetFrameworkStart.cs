using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: from what the framework of a year starts, and what commitments claim of its years.</summary>
internal static class GetFrameworkStart
{
    public static async Task<Ok<FrameworkStartView>> Handle(int year, FundingDatabase database, CancellationToken ct)
    {
        if (year is < BudgetYears.First or > BudgetYears.Last - FrameworkYears.Count)
            throw Refused.NotFound("year");
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await FrameworkSteps.Start(reading, year));
    }
}
