using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: purchase invoices, newest first, by pages; optionally of a budget year, an obligation, a line, a partner or a municipality, with a
/// status, or those that wait for approval.
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
            Waiting = waiting == true,
        };
        await using var reading = await database.Read(ct);
        var invoices = await PurchaseInvoiceStore.List(reading, filter, SpendingReaders.Include(caller), page.AfterTime(), page.Read);
        return page.Answer(context, await PurchaseInvoiceStore.Views(reading, caller, invoices), invoice =>
            PageQuery.KeyOf(invoice.RecordedAt, invoice.Id)
        );
    }
}
