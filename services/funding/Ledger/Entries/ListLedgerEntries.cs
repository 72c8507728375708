using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the journal: entries of the ledger, newest number first, by pages; optionally of one kind, from and until a business date, or
/// the one with a number. Who acts for a municipality sees the entries that it is in, with the postings about it.
/// </summary>
internal static class ListLedgerEntries
{
    public static async Task<Ok<IReadOnlyList<LedgerEntryView>>> Handle(
        LedgerEntryKind? kind,
        DateOnly? from,
        DateOnly? until,
        string? municipality,
        [Description("The one with this number.")] long? number,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var reader = LedgerReader.Of(caller);
        var own = reader.Within(new LedgerFilter { Municipality = municipality }).Municipality;
        long? before = page.AfterNumbers(1) is [var last] ? last : null;
        await using var reading = await database.Read(ct);
        var entries = await LedgerEntryStore.List(reading, kind, (from, until), own, number, before, page.Read);
        return page.Answer(context, [.. entries.Select(entry => entry.View(reader))], entry => PageQuery.KeyOf(entry.Number));
    }
}
