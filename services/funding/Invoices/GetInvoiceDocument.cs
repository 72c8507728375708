using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: an invoice or credit note as electronic document, UBL 2.1 in the profile by which it was issued.</summary>
internal static class GetInvoiceDocument
{
    public static async Task<FileContentHttpResult> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var invoice = await InvoiceStore.Get(reading, id) ?? throw Refused.NotFound("invoice");
        InvoiceReaders.MustSeeDetails(caller, invoice.MunicipalityCode);
        return TypedResults.File(UblDocument.Write(invoice), "application/xml", UblDocument.FileName(invoice));
    }
}
