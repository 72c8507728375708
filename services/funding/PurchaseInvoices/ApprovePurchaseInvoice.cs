using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a budget holder approves a purchase invoice, within a mandate and what is left of its obligation; above an amount a fund manager
/// does so too, and then it is a cost and is to be paid.
/// </summary>
internal static class ApprovePurchaseInvoice
{
    public static Task<Ok<PurchaseInvoiceView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        Setting<FundingSettings> settings,
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
                var mandates = await BudgetMandateStore.Of(work, caller.Id, clock.Today());
                var approved = current.Approve(SpendingApproval.Of(caller, mandates, await settings.In(work)), of, now);
                current.MustFit(of, await ObligationYearStore.Of(work, of.Id));
                if (approved.Status != PurchaseInvoiceStatus.Approved)
                    return approved;
                await PostPurchaseInvoice.Handle(work, approved, of, caller.Id, now);
                await PurchaseInvoiceSteps.Touch(work, of, caller);
                work.Publish(approved.Told(of), now);
                return approved;
            },
            ct
        );
}
