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
            _ => null,
        };

    /// <summary>Everything of which something is to be paid until a day, refunds first.</summary>
    public static async Task<IReadOnlyList<PaymentTarget>> All(Reading reading, DateOnly until)
    {
        var waiting = new[] { StatementLineStatus.Suspense, StatementLineStatus.PartlyMatched };
        var lines = await StatementLineStore.List(reading, waiting, null, int.MaxValue);
        var invoices = await InvoiceStore.Overpaid(reading);
        var balances = await InvoiceStore.Balances(reading, invoices.Select(i => i.Id));
        return
        [
            .. lines
                .Select(PaymentTarget.Of)
                .Concat(invoices.Select(i => PaymentTarget.Of(i, balances[i.Id])))
                .Where(target => target.OpenCents > 0 && (target.DueOn is null || target.DueOn <= until)),
        ];
    }
}
