using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one manual entry.</summary>
internal static class GetManualEntry
{
    public static async Task<Ok<ManualEntryView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var entry = await ManualEntryStore.Get(reading, id) ?? throw Refused.NotFound("manual entry");
        caller.Tag(entry.Version);
        return TypedResults.Ok(await ManualViews.Of(reading, caller, entry));
    }
}
