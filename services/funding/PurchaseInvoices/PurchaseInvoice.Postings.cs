using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a purchase invoice posts.</summary>
internal sealed partial record PurchaseInvoice
{
    /// <summary>What it costs, and to whom that is owed.</summary>
    public IEnumerable<LedgerPosting> AsCost(Obligation of)
    {
        var posting = new LedgerPosting { Partner = of.PartnerId, Document = Id.ToString("D") };
        yield return posting with
        {
            Account = Chart.CostOf(of.LineKind),
            Year = Year,
            Line = of.LineCode,
            Municipality = of.Municipality,
            AmountCents = NetCents,
        };
        if (VatCents != 0)
            yield return posting with
            {
                Account = Chart.VatToReclaim,
                AmountCents = VatCents,
            };
        yield return posting with
        {
            Account = Chart.Payable,
            Municipality = of.Municipality,
            AmountCents = -GrossCents,
        };
    }

    /// <summary>What becomes of the obligation.</summary>
    public IEnumerable<LedgerPosting> AsRealised(Obligation of)
    {
        var posting = new LedgerPosting
        {
            Year = Year,
            Line = of.LineCode,
            Partner = of.PartnerId,
            Document = of.Id.ToString("D"),
        };
        yield return posting with
        {
            Account = Chart.Realised,
            AmountCents = NetCents,
        };
        yield return posting with
        {
            Account = Chart.Obligated,
            AmountCents = -NetCents,
        };
    }
}
