using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: another person refuses a purchase invoice, with a reason. It can be recorded anew.</summary>
internal static class RefusePurchaseInvoice
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
            (_, current, _) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
