using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what was prepared to book a line on accounts of the ledger, and to reverse that; oldest first.</summary>
internal static class ListLineBookings
{
    public static async Task<Ok<IReadOnlyList<ManualEntryView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        if (await StatementLineStore.Get(reading, id) is null)
            throw Refused.NotFound("statement line");
        return TypedResults.Ok(await ManualViews.Of(reading, caller, await ManualEntryStore.OfLine(reading, id)));
    }
}
