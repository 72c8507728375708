using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: every electronic document that a run made, invoices and credit notes, in one ZIP; written as it is read.</summary>
internal static class GetRunDocuments
{
    private const int AtOnce = 50;

    public static async Task<PushStreamHttpResult> Handle(Guid id, HttpContext context, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var run = await ContributionRunStore.Get(reading, id) ?? throw Refused.NotFound("contribution run");
        // A ZIP's entries end with a write that .NET has no other way for; few people fetch it.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return TypedResults.Stream(body => Write(body, id, database, ct), "application/zip", $"facturen-{run.Year}.zip");
    }

    private static async Task Write(Stream body, Guid run, FundingDatabase database, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        (long, long)? before = null;
        for (var count = AtOnce; count == AtOnce; )
        {
            IReadOnlyList<Invoice> some;
            await using (var reading = await database.Read(ct))
                some = await InvoiceStore.List(reading, new InvoiceFilter { RunId = run }, before, AtOnce);
            foreach (var invoice in some)
            {
                var entry = zip.CreateEntry(UblDocument.FileName(invoice), CompressionLevel.Fastest);
                await using var content = await entry.OpenAsync(ct);
                await content.WriteAsync(UblDocument.Write(invoice), ct);
                before = (invoice.NumberYear, invoice.Number);
            }
            count = some.Count;
        }
    }
}
