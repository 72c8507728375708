namespace Samen.Funding;

/// <summary>The share of one municipality. Whole euro cents, VAT on its own line.</summary>
internal sealed record Part(string Code, int Inhabitants, long NetCents, long VatCents)
{
    /// <summary>A share with its VAT.</summary>
    /// <param name="share">What it pays before VAT.</param>
    /// <param name="vatPercentage">0 to 100, at most two decimals.</param>
    public static Part Of(Share share, decimal vatPercentage) =>
        new(share.Figure.Code, share.Figure.Inhabitants, share.Cents, Apportionment.Vat(share.Cents, vatPercentage));
}
