using Samen.Contracts.Funding;
using Samen.Settings;
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

    public static async Task Run(FundingDatabase database, Setting<FundingSettings> settings, TimeProvider clock, CancellationToken ct)
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

    private static async Task<bool> Some(Work work, Setting<FundingSettings> settings, DateTimeOffset now)
    {
        await FundStore.Hold(work);
        var lines = await StatementLineStore.New(work, AtOnce);
        var receipts = new Receipts(work, LedgerEntry.BySamen, now);
        var disbursements = new Disbursements(work, LedgerEntry.BySamen, now);
        var fates = new LineFates(work, await settings.In(work));
        foreach (var line in lines)
        {
            await StatementPosting.Post(work, line, now);
            await Write(work, await Carry(line, await fates.Of(line), receipts, disbursements, work));
        }
        return lines.Count == AtOnce;
    }

    /// <summary>Carries out what becomes of a line; answers the line as it is then, which the caller writes.</summary>
    private static async Task<StatementLine> Carry(
        StatementLine line,
        LineFate fate,
        Receipts receipts,
        Disbursements disbursements,
        Work work
    )
    {
        foreach (var payment in fate.Paid)
            await disbursements.Pay(line, payment);
        if (fate.PaidBack is { } back)
            await disbursements.Return(line, back);
        if (fate.IsCharge)
        {
            await receipts.Charge(line);
            return line.Charged();
        }
        if (fate.Returned is { } returned)
        {
            await receipts.Undo(returned, $"De bank heeft het teruggeboekt. {line.Text}".Trim());
            await Write(work, returned.Returned());
            return line.Returned();
        }
        if (fate.Receipt is var (invoice, balance, cents))
            await receipts.Match(line, invoice, balance, cents);
        return line.Processed(fate.Kind == ReadLineFate.Payment ? line.AmountCents : fate.Receipt?.Cents ?? 0);
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
