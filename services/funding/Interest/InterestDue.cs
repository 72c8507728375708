using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>What interest ran on invoices and was not charged yet.</summary>
internal static class InterestDue
{
    /// <summary>Cents by invoice, until a day; no entry: none is reckoned, or a rate is missing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long?>> Of(
        Reading reading,
        InterestRegime regime,
        IReadOnlyList<OverdueInvoice> invoices,
        DateOnly until
    )
    {
        var due = new Dictionary<Guid, long?>();
        if (regime == InterestRegime.Off || invoices.Count == 0)
            return due;
        var rates = await InterestRateStore.Of(reading, regime);
        foreach (var some in invoices.Chunk(500))
        {
            var payments = await StatementMatchStore.Received(reading, some.Select(i => i.Id));
            var charged = await InterestChargeStore.ChargedUntil(reading, some.Select(i => i.Id));
            foreach (var invoice in some)
            {
                var from = (charged.GetValueOrDefault(invoice.Id) ?? invoice.DueOn).AddDays(1);
                if (InterestPeriod.Of(invoice.OwedCents, [.. payments[invoice.Id]], from, until, rates) is { } periods)
                    due[invoice.Id] = InterestPeriod.Cents(periods);
            }
        }
        return due;
    }
}
