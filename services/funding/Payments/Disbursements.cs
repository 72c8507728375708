using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Matches lines with payments within one transaction: that the bank paid one, took one back, or that a person undoes either. Match,
/// payment, what was paid and ledger change together; the caller writes the line.
/// </summary>
internal sealed class Disbursements(Work work, string by, DateTimeOffset now)
{
    private readonly Receipts receipts = new(work, by, now);
    private readonly Settlements settlements = new(work, by, now);

    /// <summary>A line that went out is this payment.</summary>
    public async Task Pay(StatementLine line, Payment payment)
    {
        await Write(payment.To(PaymentStatus.Paid));
        await Move(line, payment, -payment.AmountCents, null);
        if (payment.Kind == PaymentKind.Overpayment)
            await Settle(payment);
    }

    /// <summary>A line that came in takes this payment back: what it paid is open again.</summary>
    public async Task Return(StatementLine line, Payment payment)
    {
        await Write(payment.To(PaymentStatus.Returned, line.Text ?? "De bank heeft het teruggeboekt."));
        await Move(line, payment, payment.AmountCents, null);
        if (payment.Kind == PaymentKind.Overpayment)
            await Unsettle(payment, "De bank heeft de terugbetaling teruggeboekt.");
    }

    /// <summary>A person says that a line was not this payment, or did not take it back.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it stands on the line that was overpaid; or something followed.</exception>
    public async Task Undo(StatementLine line, StatementMatch match, string reason)
    {
        var payment = (await PaymentStore.Get(work, match.PaymentId!.Value))!;
        if (payment.Kind == PaymentKind.Overpayment && payment.TargetId == line.Id)
            throw new RuleViolation("wrong-state", "It was paid back; undo that at the line of the payment.");
        var wasPaid = match.AmountCents < 0;
        if (wasPaid && await PaymentStore.Live(work, payment.Kind, payment.TargetId) is not null)
            throw new RuleViolation("in-batch", "The rest of what it paid is in another batch; let that be carried out first.");
        await Write(payment.To(wasPaid ? PaymentStatus.Sent : PaymentStatus.Paid));
        await Move(line, payment, match.AmountCents, (match, reason));
        if (payment.Kind != PaymentKind.Overpayment)
            return;
        if (wasPaid)
            await Unsettle(payment, reason);
        else
            await Settle(payment);
    }

    /// <summary>Makes a match and what follows from it, or undoes one.</summary>
    private async Task Move(StatementLine line, Payment payment, long cents, (StatementMatch Match, string Reason)? undo)
    {
        if (payment.Kind == PaymentKind.CreditBalance)
        {
            var invoice = (await InvoiceStore.Get(work, payment.TargetId))!;
            var balance = (await InvoiceStore.Balance(work, payment.TargetId))!;
            if (!await InvoiceStore.Update(work, balance.Pay(invoice, undo is null ? cents : -cents)))
                throw Refused.Overtaken();
        }
        if (undo is var (made, reason))
        {
            if (made.PurchaseInvoiceId is { } purchase)
                await settlements.Pay(purchase, cents);
            if (!await StatementMatchStore.Update(work, made.Undo(by, reason, now)))
                throw Refused.Overtaken();
            await StatementPosting.Reverse(work, made, by, reason, now);
            return;
        }
        var match = receipts.Of(line, cents) with
        {
            PaymentId = payment.Id,
            InvoiceId = payment.Kind == PaymentKind.CreditBalance ? payment.TargetId : null,
        };
        if (payment.Kind == PaymentKind.PurchaseInvoice)
        {
            await settlements.Match(line, match, payment.TargetId);
            return;
        }
        await StatementMatchStore.Insert(work, match);
        if (match.InvoiceId is { } id)
            await StatementPosting.Post(work, line, match, (await InvoiceStore.Get(work, id))!, now);
    }

    /// <summary>What was overpaid on a line was paid back. Both are what nobody knew (1900), so the ledger need not say more.</summary>
    private async Task Settle(Payment payment)
    {
        var source = (await StatementLineStore.Get(work, payment.TargetId))!;
        await StatementMatchStore.Insert(work, receipts.Of(source, payment.AmountCents) with { PaymentId = payment.Id });
        await Write(source.Match(payment.AmountCents));
    }

    private async Task Unsettle(Payment payment, string reason)
    {
        var source = (await StatementLineStore.Get(work, payment.TargetId))!;
        var match = (await StatementMatchStore.Of(work, [source.Id]))[source.Id]
            .Single(m => m.PaymentId == payment.Id && m.UndoneAt is null);
        if (!await StatementMatchStore.Update(work, match.Undo(by, reason, now)))
            throw Refused.Overtaken();
        await Write(source.Settle(-payment.AmountCents));
    }

    private async Task Write(Payment payment)
    {
        if (!await PaymentStore.Update(work, payment))
            throw Refused.Overtaken();
    }

    private async Task Write(StatementLine line)
    {
        if (!await StatementLineStore.Update(work, line))
            throw Refused.Overtaken();
    }
}
