using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A person says what part of a line is for. The caller writes the line.</summary>
internal sealed class MatchedPart(Work work, string by, DateTimeOffset now)
{
    private readonly Receipts receipts = new(work, by, now);

    /// <param name="line">The line.</param>
    /// <param name="part">What part of it is for; one thing.</param>
    /// <param name="field">Where that stands in the request.</param>
    public Task Match(StatementLine line, MatchPart part, string field) =>
        new[] { part.InvoiceId, part.InterestChargeId, part.PaymentId, part.PurchaseInvoiceId }.Count(id => id is not null) != 1
            ? throw Refused.Invalid(
                $"{field}/invoiceId",
                "required",
                "Name one of: an invoice, a charge of interest, a payment, a purchase invoice."
            )
        : part.PaymentId is { } payment ? Pay(line, payment, part.AmountCents!.Value, field)
        : part.PurchaseInvoiceId is { } purchase ? Purchase(line, purchase, part.AmountCents!.Value, field)
        : line.AmountCents < 0 ? throw new RuleViolation("wrong-state", "Money that went out is for a payment or a purchase invoice.")
        : part.InterestChargeId is { } charge ? Interest(line, charge, part.AmountCents!.Value, field)
        : Invoice(line, part.InvoiceId!.Value, part.AmountCents!.Value, field);

    private async Task Invoice(StatementLine line, Guid id, long cents, string field)
    {
        if (await InvoiceStore.Get(work, id) is not { } invoice || await InvoiceStore.Balance(work, id) is not { } balance)
            throw Refused.Invalid($"{field}/invoiceId", "unknown", "There is no such invoice.");
        await receipts.Match(line, invoice, balance, cents);
    }

    private async Task Interest(StatementLine line, Guid id, long cents, string field)
    {
        var charge = await InterestChargeStore.Get(work, id)
            ?? throw Refused.Invalid($"{field}/interestChargeId", "unknown", "There is no such charge of interest.");
        await receipts.Match(line, charge, cents);
    }

    private async Task Purchase(StatementLine line, Guid id, long cents, string field)
    {
        var invoice = await PurchaseInvoiceStore.Get(work, id)
            ?? throw Refused.Invalid($"{field}/purchaseInvoiceId", "unknown", "There is no such purchase invoice.");
        await new Settlements(work, by, now).Match(line, invoice, cents);
    }

    private async Task Pay(StatementLine line, Guid id, long cents, string field)
    {
        var payment = await PaymentStore.Get(work, id)
            ?? throw Refused.Invalid($"{field}/paymentId", "unknown", "There is no such payment.");
        if (cents != payment.AmountCents)
            throw new RuleViolation("over-matched", $"The payment is {payment.AmountCents} cents, and matched as a whole.");
        var disbursements = new Disbursements(work, by, now);
        await (line.AmountCents < 0 ? disbursements.Pay(line, payment) : disbursements.Return(line, payment));
    }
}
