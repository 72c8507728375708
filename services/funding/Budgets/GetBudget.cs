using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the budget of one year and what it covers, by the revision that counts.</summary>
internal static class GetBudget
{
    public static async Task<Ok<BudgetView>> Handle(int year, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var budget = await BudgetStore.View(reading, year) ?? throw Refused.NotFound("budget");
        return TypedResults.Ok(budget);
    }
}
