using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Matches lines with what municipalities owe, within one transaction: match, balance and ledger change together.</summary>
internal sealed class Receipts(Work work, string by, DateTimeOffset now)
{
    /// <summary>Says that part of a line is for an invoice. The caller writes the line.</summary>
    /// <exception cref="RuleViolation"><c>over-matched</c>: more than is left to pay.</exception>
    /// <exception cref="Refused">409: the balance changed meanwhile.</exception>
    public async Task Match(StatementLine line, Invoice invoice, InvoiceBalance balance, long cents)
    {
        if (cents > balance.OpenOf(invoice))
            throw new RuleViolation("over-matched", $"Of invoice {invoice.At} {balance.OpenOf(invoice)} cents are left to pay.");
        if (!await InvoiceStore.Update(work, balance.Pay(invoice, cents)))
            throw Refused.Overtaken();
        var match = Of(line, cents) with { InvoiceId = invoice.Id };
        await StatementMatchStore.Insert(work, match);
        await StatementPosting.Post(work, line, match, invoice, now);
    }

    /// <summary>Says that part of a line is for interest. The caller writes the line.</summary>
    /// <exception cref="RuleViolation">What <see cref="InterestCharge.Pay"/> refuses.</exception>
    /// <exception cref="Refused">409: the charge changed meanwhile.</exception>
    public async Task Match(StatementLine line, InterestCharge charge, long cents)
    {
        if (!await InterestChargeStore.Update(work, charge.Pay(cents)))
            throw Refused.Overtaken();
        var match = Of(line, cents) with { InterestId = charge.Id };
        await StatementMatchStore.Insert(work, match);
        await StatementPosting.Post(work, line, match, $"Rente {charge.Document}", charge.Receivable(-cents), now);
    }

    /// <summary>Says that a line is charges of the bank. The caller writes the line.</summary>
    public async Task Charge(StatementLine line)
    {
        var match = Of(line, line.AmountCents);
        await StatementMatchStore.Insert(work, match);
        await StatementPosting.PostCharge(work, line, match, now);
    }

    /// <summary>A match of part of a line, still for nothing.</summary>
    public StatementMatch Of(StatementLine line, long cents) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            LineId = line.Id,
            AmountCents = cents,
            MatchedAt = now,
            MatchedBy = by,
            Version = 1,
        };

    /// <summary>Undoes all matches of a line that hold. The caller writes the line.</summary>
    /// <exception cref="Refused">409: something changed meanwhile.</exception>
    public async Task Undo(StatementLine line, string reason)
    {
        foreach (var match in (await StatementMatchStore.Of(work, [line.Id]))[line.Id].Where(m => m.UndoneAt is null))
        {
            if (match.PaymentId is not null)
                await new Disbursements(work, by, now).Undo(line, match, reason);
            else
                await Undo(match, reason);
        }
    }

    private async Task Undo(StatementMatch match, string reason)
    {
        if (!await Unpay(match) || !await StatementMatchStore.Update(work, match.Undo(by, reason, now)))
            throw Refused.Overtaken();
        await StatementPosting.Reverse(work, match, by, reason, now);
    }

    private async Task<bool> Unpay(StatementMatch match)
    {
        if (match.InterestId is { } interest)
            return await InterestChargeStore.Update(work, (await InterestChargeStore.Get(work, interest))!.Pay(-match.AmountCents));
        if (match.PurchaseInvoiceId is { } purchase)
            await new Settlements(work, by, now).Pay(purchase, match.AmountCents);
        if (match.InvoiceId is not { } paid)
            return true;
        var invoice = (await InvoiceStore.Get(work, paid))!;
        var balance = (await InvoiceStore.Balance(work, invoice.Id))!;
        return await InvoiceStore.Update(work, balance.Pay(invoice, -match.AmountCents));
    }
}
