using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What lines of the bank settle of purchase invoices, by a payment or by themselves, within one transaction: match, invoice and ledger
/// change together; the caller writes the line.
/// </summary>
internal sealed class Settlements(Work work, string by, DateTimeOffset now)
{
    /// <summary>
    /// A person says that part of a line pays a purchase invoice, such as wages that a payroll paid; or that a supplier gave back what a
    /// credit of theirs says.
    /// </summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it is not to be paid, or by money that went the other way; <c>in-batch</c>: it is in payments that are not
    /// carried out; <c>over-matched</c>: more than is open of it.
    /// </exception>
    public async Task Match(StatementLine line, PurchaseInvoice invoice, long cents)
    {
        if (Math.Sign(line.AmountCents) == Math.Sign(invoice.GrossCents))
            throw new RuleViolation(
                "wrong-state",
                "Money that went out pays an invoice; money that came in is for a credit of a supplier."
            );
        if (await PaymentStore.Live(work, PaymentKind.PurchaseInvoice, invoice.Id) is not null)
            throw new RuleViolation("in-batch", "It is in a batch of payments; withdraw that, or match the line with its payment.");
        if (invoice.Status == PurchaseInvoiceStatus.Approved && cents > Math.Abs(invoice.OpenCents))
            throw new RuleViolation("over-matched", $"Of this invoice {Math.Abs(invoice.OpenCents)} cents are open.");
        await Match(line, new Receipts(work, by, now).Of(line, Math.Sign(line.AmountCents) * cents), invoice.Id);
    }

    /// <summary>Makes a match with a purchase invoice.</summary>
    public async Task Match(StatementLine line, StatementMatch match, Guid id)
    {
        var invoice = await Pay(id, -match.AmountCents);
        var of = (await ObligationStore.Get(work, invoice.ObligationId))!;
        var payable = new LedgerPosting
        {
            Account = Chart.Payable,
            Municipality = of.Municipality,
            Partner = of.PartnerId,
            Document = $"{id:D}",
            AmountCents = -match.AmountCents,
        };
        // Who reads entries of the ledger need not see a number of a supplier.
        var what = $"{(invoice.GrossCents < 0 ? "Creditnota" : "Inkoopfactuur")} bij aangegane verplichting {of.Number}";
        await StatementMatchStore.Insert(work, match with { PurchaseInvoiceId = id });
        await StatementPosting.Post(work, line, match, what, payable, now);
    }

    /// <summary>That an invoice was paid, or that this was taken back (the other sign than that of its amount).</summary>
    /// <exception cref="Refused">409: the invoice changed meanwhile.</exception>
    public async Task<PurchaseInvoice> Pay(Guid id, long cents)
    {
        var invoice = (await PurchaseInvoiceStore.Get(work, id))!;
        var next = Math.Sign(cents) == Math.Sign(invoice.GrossCents) ? invoice.Pay(cents) : invoice.Unpay(-cents);
        return await PurchaseInvoiceStore.Update(work, next) ? next : throw Refused.Overtaken();
    }
}
