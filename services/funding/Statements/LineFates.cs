using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// Decides what becomes of lines by themselves, for the import and for its dry run. A dry run writes nothing, so it remembers what the
/// lines before took.
/// </summary>
internal sealed class LineFates(Reading reading, FundingSettings settings)
{
    private readonly Dictionary<Guid, long> received = [];
    private readonly Dictionary<Guid, Payment> paid = [];
    private readonly HashSet<Guid> returned = [];
    private readonly List<StatementLine> before = [];

    public async Task<LineFate> Of(StatementLine line)
    {
        var sent = await PaymentLines.PaidBy(reading, line);
        if (sent.Count > 0 && !sent.Any(payment => paid.ContainsKey(payment.Id)))
            return new LineFate { Paid = sent };
        if (await PaidBack(line) is { } back)
            return new LineFate { PaidBack = back };
        if (await IsCharge(line))
            return new LineFate { IsCharge = true };
        if (await Returned(line) is { } one)
            return new LineFate { Returned = one };
        return new LineFate { Receipt = await Receipt(line) };
    }

    /// <summary>Takes it for done that this becomes of the line.</summary>
    public void Remember(StatementLine line, LineFate fate)
    {
        foreach (var payment in fate.Paid)
            paid[payment.Id] = payment;
        if (fate.PaidBack is { } back)
            returned.Add(back.Id);
        if (fate.Returned is { } one)
            returned.Add(one.Id);
        if (fate.Receipt is var (invoice, _, cents))
            received[invoice.Id] = received.GetValueOrDefault(invoice.Id) + cents;
        if (fate.Kind is ReadLineFate.Waits or ReadLineFate.Invoice)
            before.Add(line);
    }

    private async Task<Payment?> PaidBack(StatementLine line)
    {
        if (line.Kind != StatementLineKind.Return)
            return null;
        if (
            Guid.TryParseExact(line.EndToEndId, "N", out var id)
            && paid.GetValueOrDefault(id) is { } now
            && now.AmountCents == line.AmountCents
            && !returned.Contains(id)
        )
            return now;
        return await PaymentLines.ReturnedBy(reading, line) is { } payment && !returned.Contains(payment.Id) ? payment : null;
    }

    /// <summary>Charges of the bank up to a limit, in a budget year that still takes costs; others wait for two persons.</summary>
    private async Task<bool> IsCharge(StatementLine line) =>
        line.IsChargeUpTo(settings.BankChargesUpToCents) && await FundProposalStore.Frozen(reading, [line.BookedOn.Year]) is { Count: 0 };

    /// <summary>What a line takes back; null: nothing, or what a payment of the fund is about, at which a person looks.</summary>
    private async Task<StatementLine?> Returned(StatementLine line)
    {
        if (line.Kind != StatementLineKind.Return)
            return null;
        var here = before.LastOrDefault(other =>
            other.AmountCents == -line.AmountCents
            && !returned.Contains(other.Id)
            && other.Kind is StatementLineKind.Receipt or StatementLineKind.Payment
            && (
                (line.Reference is not null && other.Reference == line.Reference)
                || (line.CounterpartyIban is not null && other.CounterpartyIban == line.CounterpartyIban)
            )
        );
        if (here is not null)
            return here;
        return
            await StatementLineStore.ReturnedBy(reading, line) is { } one
            && !returned.Contains(one.Id)
            && (await StatementMatchStore.Of(reading, [one.Id]))[one.Id].All(m => m.PaymentId is null || m.UndoneAt is not null)
            ? one
            : null;
    }

    /// <summary>
    /// By the reference alone: the amount, or what is left of the invoice where that is less. Who paid does not matter: a municipality may
    /// pay for another, or through an office that it shares.
    /// </summary>
    private async Task<(Invoice, InvoiceBalance, long)?> Receipt(StatementLine line)
    {
        if (line.Kind != StatementLineKind.Receipt || await ProcessLines.ReferredTo(reading, line.Reference) is not var (invoice, balance))
            return null;
        var cents = Math.Min(line.AmountCents, balance.OpenOf(invoice) - received.GetValueOrDefault(invoice.Id));
        return cents > 0 ? (invoice, balance, cents) : null;
    }
}
