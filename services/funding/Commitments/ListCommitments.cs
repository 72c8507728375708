using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: commitments in the order of booking, by pages; with a year, only those that claim part of its budget.</summary>
internal static class ListCommitments
{
    public static async Task<Ok<IReadOnlyList<CommitmentView>>> Handle(
        int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterNumbers(1) is [var number] ? number : 0;
        await using var reading = await database.Read(ct);
        var commitments = await CommitmentStore.List(reading, year, after, page.Read);
        var numbers = commitments.ToDictionary(c => c.Id, c => c.Number);
        return page.Answer(context, await CommitmentStore.Views(reading, commitments), c => PageQuery.KeyOf(numbers[c.Id]));
    }
}
