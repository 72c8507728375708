using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Job: looks at the lines that were imported, in the order of the bank, some at a time and each time in one transaction: posts them, and
/// matches by itself what is certain. A process that is killed leaves whole lines only, and the next one goes on.
/// </summary>
internal static class ProcessLines
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private const int AtOnce = 50;

    public static async Task Run(FundingDatabase database, FundingSettings settings, TimeProvider clock, CancellationToken ct)
    {
        await using (var reading = await database.Read(ct))
        {
            if ((await StatementLineStore.New(reading, 1)).Count == 0)
                return;
        }
        while (await database.Write(work => Some(work, settings, clock.GetUtcNow()), ct))
        {
            // The next ones.
        }
    }

    private static async Task<bool> Some(Work work, FundingSettings settings, DateTimeOffset now)
    {
        await FundStore.Hold(work);
        var lines = await StatementLineStore.New(work, AtOnce);
        var receipts = new Receipts(work, LedgerEntry.BySamen, now);
        foreach (var line in lines)
        {
            await StatementPosting.Post(work, line, now);
            if (await Paid(work, line, now) || await Charged(work, settings, receipts, line))
                continue;
            var returned = line.Kind == StatementLineKind.Return ? await Returned(work, line) : null;
            if (returned is not null)
            {
                await receipts.Undo(returned, $"De bank heeft het teruggeboekt. {line.Text}".Trim());
                await Write(work, returned.Returned());
                await Write(work, line.Returned());
            }
            else
                await Write(work, line.Processed(await Matched(work, receipts, line)));
        }
        return lines.Count == AtOnce;
    }

    /// <summary>Charges of the bank up to a limit, in a budget year that still takes costs; others wait for two persons.</summary>
    private static async Task<bool> Charged(Work work, FundingSettings settings, Receipts receipts, StatementLine line)
    {
        if (
            !line.IsChargeUpTo(settings.BankChargesUpToCents)
            || await FundProposalStore.Frozen(work, [line.BookedOn.Year]) is { Count: > 0 }
        )
            return false;
        await receipts.Charge(line);
        await Write(work, line.Charged());
        return true;
    }

    /// <summary>What a line takes back; null: nothing, or what a payment of the fund is about, at which a person looks.</summary>
    private static async Task<StatementLine?> Returned(Work work, StatementLine line) =>
        await StatementLineStore.ReturnedBy(work, line) is { } returned
        && (await StatementMatchStore.Of(work, [returned.Id]))[returned.Id].All(m => m.PaymentId is null || m.UndoneAt is not null)
            ? returned
            : null;

    /// <summary>Payments of the fund that the line certainly is, or takes back; false: none.</summary>
    private static async Task<bool> Paid(Work work, StatementLine line, DateTimeOffset now)
    {
        var disbursements = new Disbursements(work, LedgerEntry.BySamen, now);
        var paid = await PaymentLines.PaidBy(work, line);
        foreach (var payment in paid)
            await disbursements.Pay(line, payment);
        var returned = await PaymentLines.ReturnedBy(work, line);
        if (returned is not null)
            await disbursements.Return(line, returned);
        if (paid.Count == 0 && returned is null)
            return false;
        await Write(work, line.Processed(line.AmountCents));
        return true;
    }

    /// <summary>
    /// By the reference alone: the amount, or what is left of the invoice where that is less. Who paid does not matter: a municipality may
    /// pay for another, or through an office that it shares.
    /// </summary>
    private static async Task<long> Matched(Work work, Receipts receipts, StatementLine line)
    {
        if (line.Kind != StatementLineKind.Receipt || await ReferredTo(work, line.Reference) is not var (invoice, balance))
            return 0;
        var cents = Math.Min(line.AmountCents, balance.OpenOf(invoice));
        if (cents <= 0)
            return 0;
        await receipts.Match(line, invoice, balance, cents);
        return cents;
    }

    /// <summary>The one invoice that has this reference; null: the reference is none, or there is no such invoice.</summary>
    public static async Task<(Invoice, InvoiceBalance)?> ReferredTo(Reading reading, string? reference) =>
        reference is not null
        && StructuredReference.IsValid(reference)
        && await InvoiceStore.List(reading, new InvoiceFilter { PaymentReference = reference }, null, 2) is [var invoice]
        && await InvoiceStore.Balance(reading, invoice.Id) is { } balance
            ? (invoice, balance)
            : null;

    private static async Task Write(Work work, StatementLine line)
    {
        if (!await StatementLineStore.Update(work, line))
            throw Refused.Overtaken();
    }
}
