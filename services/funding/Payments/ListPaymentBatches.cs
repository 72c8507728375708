using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: batches of payments, newest first, by pages; optionally with one status, or that pay one thing.</summary>
internal static class ListPaymentBatches
{
    public static async Task<Ok<IReadOnlyList<PaymentBatchView>>> Handle(
        PaymentBatchStatus? status,
        Guid? target,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var batches = await PaymentBatchStore.List(reading, status, target, before, page.Read);
        var paid = await PaymentBatchStore.PaidOf(reading, batches.Select(b => b.Id));
        var approvers = await PaymentBatchStore.Approvers(reading, batches.Select(b => b.Id));
        return page.Answer(context, [.. batches.Select(b => b.View([], paid.GetValueOrDefault(b.Id), approvers[b.Id], caller))], b =>
            PageQuery.KeyOf(b.PreparedAt, b.Id)
        );
    }
}
