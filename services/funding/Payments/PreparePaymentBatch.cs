using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares a batch of payments, all of them or none. Another person approves it.</summary>
internal static class PreparePaymentBatch
{
    public static Task<Created<PaymentBatchView>> Handle(
        PreparePaymentBatchRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        Faults.MustBeNone(PaymentBatch.FaultsOf(request));
        return database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var id = Guid.CreateVersion7(now);
                var payments = new List<Payment>();
                foreach (var (index, part) in request.Payments!.Index())
                    payments.Add(await PreparedPayment.Of(work, id, index, part, now));
                var batch = PaymentBatch.Prepare(id, request.ExecuteOn!.Value, payments, caller.Id, now);
                await PaymentBatchStore.Insert(work, batch);
                foreach (var payment in payments)
                {
                    if (!await PaymentStore.Insert(work, payment))
                        throw new RuleViolation("in-batch", $"'{payment.Text}' is in another batch already.");
                }
                caller.Tag(batch.Version);
                return TypedResults.Created($"/funding/v1/payment-batches/{id}", batch.View(payments, 0, [], caller));
            },
            ct
        );
    }
}
