using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who recorded a purchase invoice withdraws it before it is approved.</summary>
internal static class WithdrawPurchaseInvoice
{
    public static Task<Ok<PurchaseInvoiceView>> Handle(
        Guid id,
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
                return Task.FromResult(current.Withdraw(caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
