using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: purchase invoices, newest first, by pages; optionally of a budget year, an obligation, a line, a partner or a municipality, with a
/// status, or those that wait for approval; those with a number of the supplier for who sees that.
/// </summary>
internal static class ListPurchaseInvoices
{
    public static async Task<Ok<IReadOnlyList<PurchaseInvoiceView>>> Handle(
        int? year,
        PurchaseInvoiceStatus? status,
        Guid? obligation,
        string? line,
        Guid? partner,
        string? municipality,
        string? number,
        bool? waiting,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var filter = new PurchaseInvoiceFilter
        {
            Year = year,
            Status = status,
            Obligation = obligation,
            Line = line,
            Partner = partner,
            Municipality = municipality,
            Number = number,
            Waiting = waiting == true,
        };
        await using var reading = await database.Read(ct);
        var all = SpendingReaders.Include(caller);
        var after = page.AfterTime();
        var invoices = number is null || all ? await PurchaseInvoiceStore.List(reading, filter, all, after, page.Read) : [];
        return page.Answer(context, await PurchaseInvoiceStore.Views(reading, caller, invoices), invoice =>
            PageQuery.KeyOf(invoice.RecordedAt, invoice.Id)
        );
    }
}
