using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: contribution runs, the latest year and run first, by pages; optionally of one year or with one status. Those that are not final
/// are there for the fund manager and auditors only.
/// </summary>
internal static class ListRuns
{
    public static async Task<Ok<IReadOnlyList<ContributionRunView>>> Handle(
        int? year,
        ContributionRunStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        (long, long)? before = page.AfterNumbers(2) is [var beforeYear, var number] ? (beforeYear, number) : null;
        if (!BudgetReaders.Include(caller) && (status ?? ContributionRunStatus.Final) != ContributionRunStatus.Final)
            return page.Answer<ContributionRunView>(context, [], _ => []);
        await using var reading = await database.Read(ct);
        var seen = BudgetReaders.Include(caller) ? status : ContributionRunStatus.Final;
        var runs = await ContributionRunStore.List(reading, year, seen, before, page.Read);
        var numbers = runs.ToDictionary(r => r.Id, r => r.Number);
        return page.Answer(context, [.. runs.Select(r => r.View(caller))], r => PageQuery.KeyOf(r.Year, numbers[r.Id]));
    }
}
