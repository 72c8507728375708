using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager approves a batch, if what it pays is still to be paid, to the same accounts.</summary>
internal static class ApprovePaymentBatch
{
    public static Task<Ok<PaymentBatchView>> Handle(
        Guid id,
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
                await BatchSteps.MustStand(work, payments);
                return batch.Approve((await PaymentBatchStore.Approvers(work, [id]))[id], caller.Id, clock.GetUtcNow());
            },
            ct
        );
}
