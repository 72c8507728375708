using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: contribution runs, the latest year and run first, by pages; optionally of one year.</summary>
internal static class ListRuns
{
    public static async Task<Ok<IReadOnlyList<ContributionRunView>>> Handle(
        int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        (long, long)? before = page.AfterNumbers(2) is [var beforeYear, var number] ? (beforeYear, number) : null;
        await using var reading = await database.Read(ct);
        var runs = await ContributionRunStore.List(reading, year, before, page.Read);
        var numbers = runs.ToDictionary(r => r.Id, r => r.Number);
        return page.Answer(context, [.. runs.Select(r => r.View())], r => PageQuery.KeyOf(r.Year, numbers[r.Id]));
    }
}
