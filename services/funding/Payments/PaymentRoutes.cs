using Samen.Web;

namespace Samen.Funding;

/// <summary>Payments out: two fund managers make them, auditors read, and nobody else.</summary>
internal static class PaymentRoutes
{
    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor];

    public static void MapPayments(this RouteGroupBuilder v1)
    {
        v1.MapGet("/payables", ListPayables.Handle).WithTags("Payments").Allow(Scopes.PaymentsRead, Readers);
        v1.MapPost("/payments/{id:guid}/rejection", RejectPayment.Handle)
            .WithTags("Payments")
            .Allow(Scopes.PaymentsWrite, Roles.FundManager)
            .HonoursIfMatch();
        var batches = v1.MapGroup("/payment-batches").WithTags("Payments");
        batches.MapGet("/", ListPaymentBatches.Handle).Allow(Scopes.PaymentsRead, Readers);
        batches.MapPost("/", PreparePaymentBatch.Handle).Allow(Scopes.PaymentsWrite, Roles.FundManager);
        batches.MapGet("/{id:guid}", GetPaymentBatch.Handle).Allow(Scopes.PaymentsRead, Readers);
        batches.MapGet("/{id:guid}/file", GetPaymentFile.Handle).Allow(Scopes.PaymentsRead, Readers).AnswersAs("application/xml");
        batches.MapPost("/{id:guid}/approval", ApprovePaymentBatch.Handle).Allow(Scopes.PaymentsWrite, Roles.FundManager).HonoursIfMatch();
        batches.MapPost("/{id:guid}/refusal", RefusePaymentBatch.Handle).Allow(Scopes.PaymentsWrite, Roles.FundManager).HonoursIfMatch();
        batches
            .MapPost("/{id:guid}/withdrawal", WithdrawPaymentBatch.Handle)
            .Allow(Scopes.PaymentsWrite, Roles.FundManager)
            .HonoursIfMatch();
        batches.MapPost("/{id:guid}/export", ExportPaymentBatch.Handle).Allow(Scopes.PaymentsWrite, Roles.FundManager).HonoursIfMatch();
    }
}
