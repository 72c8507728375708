using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A purchase invoice became a cost, or is none any more: the ledger and its obligation follow.</summary>
internal static class PostPurchaseInvoice
{
    /// <summary>It counts. The caller holds the fund.</summary>
    public static async Task Handle(Work work, PurchaseInvoice invoice, Obligation of, string by, DateTimeOffset now)
    {
        var entry = new LedgerEntry
        {
            Id = invoice.Id,
            Date = await LedgerYearStore.DateFor(work, invoice.Date, now),
            BookedBy = by,
            Kind = LedgerEntryKind.Cost,
            BasisKind = LedgerBasisKind.PurchaseInvoice,
            BasisReference = invoice.Id.ToString("D"),
            Text = $"Inkoopfactuur bij aangegane verplichting {of.Number}",
            Postings = [.. invoice.AsCost(of)],
        };
        // First the accounts on which others post too, so that nobody waits for the other in a circle.
        await PostEntry.Handle(work, entry, now);
        await PostEntry.Handle(work, entry with { Id = Guid.CreateVersion7(now), Postings = [.. invoice.AsRealised(of)] }, now);
        await Realise(work, of, invoice.Year, invoice.NetCents, by, now);
    }

    /// <summary>It counts no more. The caller holds the fund.</summary>
    public static async Task Reverse(Work work, PurchaseInvoice invoice, Obligation of, string by, DateTimeOffset now)
    {
        var basis = (LedgerBasisKind.PurchaseInvoice, invoice.Id.ToString("D"));
        foreach (var entry in await LedgerEntryStore.Standing(work, LedgerEntryKind.Cost, basis.Item1, basis.Item2))
            await ReverseEntry.Handle(work, entry, DutchTime.DayOf(now), by, invoice.Reason!, now);
        await Realise(work, of, invoice.Year, -invoice.NetCents, by, now);
    }

    /// <summary>What comes back to an obligation that ended is released.</summary>
    private static async Task Realise(Work work, Obligation of, int year, long cents, string by, DateTimeOffset now)
    {
        await ObligationYearStore.Add(work, of.Id, year, 0, cents);
        if (of.Status == ObligationStatus.Ended)
            await PostObligation.Handle(work, of, [(year, cents)], by, now);
    }
}
