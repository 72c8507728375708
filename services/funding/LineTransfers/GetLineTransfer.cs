using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one transfer between lines. Others than the fund manager, auditors and budget holders see those that were made.</summary>
internal static class GetLineTransfer
{
    public static async Task<Ok<LineTransferView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var transfer = await LineTransferStore.Get(reading, id);
        if (transfer is null || !(transfer.Status == LineTransferStatus.Effective || SpendingReaders.Include(caller)))
            throw Refused.NotFound("transfer");
        caller.Tag(transfer.Version);
        return TypedResults.Ok((await LineTransferStore.Views(reading, caller, transfer)).Single());
    }
}
