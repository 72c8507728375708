using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: one entry of the ledger. Who acts for a municipality sees it where it is about that one, and the postings that are.
/// </summary>
internal static class GetLedgerEntry
{
    public static async Task<Ok<LedgerEntryView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        var reader = LedgerReader.Of(caller);
        await using var reading = await database.Read(ct);
        return await LedgerEntryStore.Get(reading, id) is { } entry && entry.View(reader) is { Postings.Count: > 0 } view
            ? TypedResults.Ok(view)
            : throw Refused.NotFound("entry");
    }
}
