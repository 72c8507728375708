using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: one invoice or credit note. Everybody sees the amounts; what stands on it is for its municipality, the fund manager and auditors.
/// </summary>
internal static class GetInvoice
{
    public static async Task<Ok<InvoiceView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var invoice = await InvoiceStore.Get(reading, id) ?? throw Refused.NotFound("invoice");
        var balance = await InvoiceStore.Balance(reading, id);
        caller.Tag(balance?.Version ?? 1);
        return TypedResults.Ok(invoice.View(balance, caller));
    }
}
