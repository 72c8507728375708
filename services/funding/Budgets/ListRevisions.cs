using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every revision of a year's budget with its lines and its decision, newest first; also those that no longer count.
/// </summary>
internal static class ListRevisions
{
    public static async Task<Ok<IReadOnlyList<BudgetRevisionView>>> Handle(
        int year,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var budget = await BudgetStore.Row(reading, year) ?? throw Refused.NotFound("budget");
        return TypedResults.Ok<IReadOnlyList<BudgetRevisionView>>([
            .. (await BudgetRevisionStore.WithLines(reading, year)).Select(one =>
                one.Revision.View(one.Lines, one.Revision.Revision == budget.Revision, caller)
            ),
        ]);
    }
}
