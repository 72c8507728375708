using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager withdraws a batch before its file is made; what it would have paid can be in another.</summary>
internal static class WithdrawPaymentBatch
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
                var withdrawn = batch.Withdraw(caller.Id, clock.GetUtcNow());
                await BatchSteps.Move(work, payments, PaymentStatus.Cancelled);
                return withdrawn;
            },
            ct
        );
}
