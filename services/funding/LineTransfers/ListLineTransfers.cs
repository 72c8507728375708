using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: transfers between lines, newest first, by pages; optionally of a budget year, from or to a line, or with one status.
/// </summary>
internal static class ListLineTransfers
{
    public static async Task<Ok<IReadOnlyList<LineTransferView>>> Handle(
        int? year,
        LineTransferStatus? status,
        string? line,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var all = SpendingReaders.Include(caller);
        var transfers = await LineTransferStore.List(reading, all, year, status, line, page.AfterTime(), page.Read);
        return page.Answer(context, await LineTransferStore.Views(reading, caller, transfers), transfer =>
            PageQuery.KeyOf(transfer.PreparedAt, transfer.Id)
        );
    }
}
