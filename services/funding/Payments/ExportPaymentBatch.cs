using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager makes the file of an approved batch, once; it never changes afterwards.</summary>
internal static class ExportPaymentBatch
{
    public static Task<Ok<PaymentBatchView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings seller,
        PaymentSettings settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfBatch(
            id,
            caller,
            async (work, batch, payments) =>
            {
                caller.MustMatch(batch.Version);
                var now = clock.GetUtcNow();
                await BatchSteps.MustStand(work, payments);
                var content = new SepaFile(batch, payments, Invoice.SellerOf(seller), settings.Format, now).Write();
                var exported = batch.Export(settings.Format, SepaFile.HashOf(content), now);
                await PaymentBatchStore.Keep(work, id, content);
                await BatchSteps.Move(work, payments, PaymentStatus.Sent);
                return exported;
            },
            ct
        );
}
