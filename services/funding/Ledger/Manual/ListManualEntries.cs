using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: manual entries, newest first, by pages; optionally with one status.</summary>
internal static class ListManualEntries
{
    public static async Task<Ok<IReadOnlyList<ManualEntryView>>> Handle(
        ManualEntryStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var entries = await ManualEntryStore.List(reading, status, page.AfterTime(), page.Read);
        return page.Answer(context, await ManualViews.Of(reading, caller, entries), entry => PageQuery.KeyOf(entry.PreparedAt, entry.Id));
    }
}
