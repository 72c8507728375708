using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one batch, with its payments.</summary>
internal static class GetPaymentBatch
{
    public static async Task<Ok<PaymentBatchView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var batch = await PaymentBatchStore.Get(reading, id) ?? throw Refused.NotFound("payment batch");
        var paid = (await PaymentBatchStore.PaidOf(reading, [id])).GetValueOrDefault(id);
        caller.Tag(batch.Version);
        var approvers = await PaymentBatchStore.Approvers(reading, [id]);
        return TypedResults.Ok(batch.View(await PaymentStore.Of(reading, id), paid, approvers[id], caller));
    }
}
