using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager says that the bank did not carry out a payment of a file, with the reason; what it would have paid can be in
/// another batch.
/// </summary>
internal static class RejectPayment
{
    public static Task<Ok<PaymentView>> Handle(
        Guid id,
        PaymentReasonRequest request,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var payment = await PaymentStore.Get(work, id) ?? throw Refused.NotFound("payment");
                caller.MustMatch(payment.Version);
                var rejected = payment.To(PaymentStatus.Rejected, request.Reason!.Trim());
                if (!await PaymentStore.Update(work, rejected))
                    throw caller.Overtaken();
                caller.Tag(rejected.Version);
                return TypedResults.Ok(rejected.View(caller));
            },
            ct
        );
}
