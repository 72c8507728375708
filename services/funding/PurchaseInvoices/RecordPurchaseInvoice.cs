using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Search;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: records the invoice of a supplier, or own costs, on an obligation. The fund manager or a budget holder does; nothing is
/// posted until who holds a mandate for its line approves it.
/// </summary>
internal static class RecordPurchaseInvoice
{
    public static Task<Created<PurchaseInvoiceView>> Handle(
        RecordPurchaseInvoiceRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(PurchaseInvoice.FaultsOf(request, clock.Today()));
        return database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var of = await ObligationStore.Get(work, request.ObligationId!.Value)
                    ?? throw Refused.Invalid("/obligationId", "unknown", "There is no such obligation.");
                if (of.Kind == ObligationKind.Internal && request.VatCents != 0)
                    throw Refused.Invalid("/vatCents", "internal", "Own costs have no VAT.");
                var invoice = PurchaseInvoice.Record(request, of, caller.Id, clock.GetUtcNow());
                await AccountsSteps.MustTake(work, [invoice.Year], "revise the obligation and record it of an open budget year");
                invoice.MustFit(of, await ObligationYearStore.Of(work, of.Id));
                if (!await PurchaseInvoiceStore.Insert(work, invoice))
                    throw new RuleViolation("invoice-known", "An invoice of this supplier with this number was recorded before.");
                await SearchIndex.Put(work, Findable.Of(invoice, of));
                caller.Tag(invoice.Version);
                return TypedResults.Created(
                    $"/funding/v1/purchase-invoices/{invoice.Id}",
                    (await PurchaseInvoiceStore.Views(work, caller, invoice)).Single()
                );
            },
            ct
        );
    }
}
