using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What can be paid, wherever it comes from.</summary>
internal static class PaymentTargets
{
    /// <summary>One; null: there is none.</summary>
    public static async Task<PaymentTarget?> Get(Reading reading, PaymentKind kind, Guid id) =>
        kind switch
        {
            PaymentKind.Overpayment => await StatementLineStore.Get(reading, id) is { } line ? PaymentTarget.Of(line) : null,
            PaymentKind.CreditBalance => await InvoiceStore.Get(reading, id) is { } invoice
            && await InvoiceStore.Balance(reading, id) is { } balance
                ? PaymentTarget.Of(invoice, balance)
                : null,
            _ => await PurchaseInvoiceStore.Get(reading, id) is { } purchase
            && await ObligationStore.Get(reading, purchase.ObligationId) is { } obligation
                ? PaymentTarget.Of(purchase, obligation)
                : null,
        };

    /// <summary>Everything of which something is to be paid until a day, refunds first.</summary>
    public static async Task<IReadOnlyList<PaymentTarget>> All(Reading reading, DateOnly until)
    {
        var waiting = new[] { StatementLineStatus.Suspense, StatementLineStatus.PartlyMatched };
        var booked = await LineBookings.Waiting(reading);
        var lines = (await StatementLineStore.List(reading, waiting, null, null, int.MaxValue)).Where(line => !booked.ContainsKey(line.Id));
        var invoices = await InvoiceStore.Overpaid(reading);
        var balances = await InvoiceStore.Balances(reading, invoices.Select(i => i.Id));
        var approved = new PurchaseInvoiceFilter { Status = PurchaseInvoiceStatus.Approved };
        var purchases = await PurchaseInvoiceStore.List(reading, approved, true, null, int.MaxValue);
        var obligations = await ObligationStore.Named(reading, purchases.Select(p => p.ObligationId));
        return
        [
            .. lines
                .Select(PaymentTarget.Of)
                .Concat(invoices.Select(i => PaymentTarget.Of(i, balances[i.Id])))
                .Concat(purchases.Select(p => PaymentTarget.Of(p, obligations[p.ObligationId])).OrderBy(t => t.DueOn))
                .Where(target => target.OpenCents > 0 && (target.DueOn is null || target.DueOn <= until)),
        ];
    }
}
