using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager refuses a batch, with a reason; what it would have paid can be in another.</summary>
internal static class RefusePaymentBatch
{
    public static Task<Ok<PaymentBatchView>> Handle(
        Guid id,
        PaymentReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfBatch(
            id,
            caller,
            async (work, batch, payments) =>
            {
                caller.MustMatch(batch.Version);
                var refused = batch.Refuse(request.Reason!, caller.Id, clock.GetUtcNow());
                await BatchSteps.Move(work, payments, PaymentStatus.Cancelled);
                return refused;
            },
            ct
        );
}
