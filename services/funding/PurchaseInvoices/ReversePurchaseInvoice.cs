using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager reverses a purchase invoice that was approved wrongly and is not paid, with a reason. What was paid is corrected by
/// a credit of the supplier.
/// </summary>
internal static class ReversePurchaseInvoice
{
    public static Task<Ok<PurchaseInvoiceView>> Handle(
        Guid id,
        SpendingReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfPurchase(
            id,
            caller,
            async (work, current, of) =>
            {
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var reversed = current.Reverse(request.Reason!, caller.Id, now);
                if (await PaymentStore.Live(work, PaymentKind.PurchaseInvoice, id) is not null)
                    throw new RuleViolation("in-batch", "It is in a batch of payments; withdraw that, or wait until the bank paid it.");
                current.MustComeBack(await ObligationYearStore.Of(work, of.Id));
                await PostPurchaseInvoice.Reverse(work, reversed, of, caller.Id, now);
                await PurchaseInvoiceSteps.Touch(work, of, caller);
                work.Publish(new PurchaseInvoiceReversed(id, of.Id, of.LineCode, reversed.Year, reversed.NetCents, reversed.Reason!), now);
                return reversed;
            },
            ct
        );
}
