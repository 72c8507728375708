using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Purchase invoices: the fund manager and budget holders record and decide them, everybody reads what was paid for.</summary>
internal static class PurchaseInvoiceRoutes
{
    public static void MapPurchaseInvoices(this RouteGroupBuilder v1)
    {
        var invoices = v1.MapGroup("/purchase-invoices").WithTags("Spending");
        invoices.MapGet("/", ListPurchaseInvoices.Handle).AllowEverybody();
        invoices
            .MapPost("/", RecordPurchaseInvoice.Handle)
            .Allow(Scopes.SpendingWrite, SpendingReaders.Writers)
            .Checks<RecordPurchaseInvoiceRequest>(
                (request, _, now) =>
                    PurchaseInvoice
                        .FaultsOf(request, DutchTime.DayOf(now))
                        .Select(fault => new FieldError($"/{fault.Property}", fault.Code, fault.Message))
            );
        var one = invoices.MapGroup("/{id:guid}");
        one.MapGet("/", GetPurchaseInvoice.Handle).AllowEverybody();
        one.MapPost("/approval", ApprovePurchaseInvoice.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/refusal", RefusePurchaseInvoice.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/withdrawal", WithdrawPurchaseInvoice.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/reversal", ReversePurchaseInvoice.Handle).Allow(Scopes.SpendingWrite, Roles.FundManager).HonoursIfMatch();
    }
}
