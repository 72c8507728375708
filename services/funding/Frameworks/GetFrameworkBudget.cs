using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what the current framework has of a year, as the lines of a budget that balance.</summary>
internal static class GetFrameworkBudget
{
    public static async Task<Ok<FrameworkBudgetView>> Handle(int year, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await FrameworkSteps.Current(reading, year) is var (proposal, content)
            ? TypedResults.Ok(new FrameworkBudgetView(year, proposal.Id, content.BudgetOf(year)))
            : throw Refused.NotFound("framework");
    }
}
