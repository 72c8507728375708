using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Matches lines with invoices within one transaction: match, balance of the invoice and ledger change together.</summary>
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
        var match = new StatementMatch
        {
            Id = Guid.CreateVersion7(now),
            LineId = line.Id,
            InvoiceId = invoice.Id,
            AmountCents = cents,
            MatchedAt = now,
            MatchedBy = by,
            Version = 1,
        };
        await StatementMatchStore.Insert(work, match);
        await StatementPosting.Post(work, line, match, invoice, now);
    }

    /// <summary>Undoes all matches of a line that hold. The caller writes the line.</summary>
    /// <exception cref="Refused">409: something changed meanwhile.</exception>
    public async Task Undo(StatementLine line, string reason)
    {
        foreach (var match in (await StatementMatchStore.Of(work, [line.Id]))[line.Id].Where(m => m.UndoneAt is null))
        {
            var invoice = (await InvoiceStore.Get(work, match.InvoiceId))!;
            var balance = (await InvoiceStore.Balance(work, match.InvoiceId))!;
            if (
                !await InvoiceStore.Update(work, balance.Pay(invoice, -match.AmountCents))
                || !await StatementMatchStore.Update(work, match.Undo(by, reason, now))
            )
                throw Refused.Overtaken();
            await StatementPosting.Reverse(work, match, by, reason, now);
        }
    }
}
