using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a purchase invoice has in common.</summary>
internal static class PurchaseInvoiceSteps
{
    /// <summary>Takes the step on the invoice as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<PurchaseInvoiceView>> StepOfPurchase(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, PurchaseInvoice, Obligation, Task<PurchaseInvoice>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await PurchaseInvoiceStore.Get(work, id) ?? throw Refused.NotFound("purchase invoice");
                var next = await step(work, current, (await ObligationStore.Get(work, current.ObligationId))!);
                if (!await PurchaseInvoiceStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok((await PurchaseInvoiceStore.Views(work, caller, next)).Single());
            },
            ct
        );

    /// <summary>What an invoice does to its obligation, which gets its next version by it.</summary>
    public static async Task Touch(Work work, Obligation of, Caller caller)
    {
        if (!await ObligationStore.Update(work, of.Realised()))
            throw caller.Overtaken();
    }
}
