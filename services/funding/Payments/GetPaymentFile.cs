using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the file of a batch for the bank; the same bytes each time.</summary>
internal static class GetPaymentFile
{
    public static async Task<FileContentHttpResult> Handle(Guid id, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var batch = await PaymentBatchStore.Get(reading, id) ?? throw Refused.NotFound("payment batch");
        var content = await PaymentBatchStore.File(reading, id) ?? throw Refused.NotFound("payment file");
        return TypedResults.File(
            Encoding.UTF8.GetBytes(content),
            "application/xml",
            $"betalingen-{batch.ExecuteOn:yyyy-MM-dd}-{batch.MessageId}.xml"
        );
    }
}
