using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one purchase invoice. What is not approved is there for the fund manager, auditors and budget holders only.</summary>
internal static class GetPurchaseInvoice
{
    public static async Task<Ok<PurchaseInvoiceView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var invoice = await PurchaseInvoiceStore.Get(reading, id);
        if (invoice is null || !(invoice.IsPublic || SpendingReaders.Include(caller)))
            throw Refused.NotFound("purchase invoice");
        caller.Tag(invoice.Version);
        return TypedResults.Ok((await PurchaseInvoiceStore.Views(reading, caller, invoice)).Single());
    }
}
