namespace Samen.Funding;

/// <summary>Divides a sum in proportion to inhabitants.</summary>
internal static class Apportionment
{
    /// <summary>
    /// Largest remainder: each municipality gets the whole cents of its exact share, and the cents that are left go one each to the
    /// largest remainders; of equal remainders the larger municipality goes first, then the lower code. The parts add up exactly.
    /// </summary>
    /// <param name="cents">The sum, 0 or more.</param>
    /// <param name="vatPercentage">0 to 100, at most two decimals.</param>
    /// <param name="figures">Inhabitants; at least one is more than 0.</param>
    /// <returns>The parts by code.</returns>
    public static IReadOnlyList<Part> Divide(long cents, decimal vatPercentage, IReadOnlyList<Figure> figures)
    {
        var inhabitants = figures.Sum(f => (long)f.Inhabitants);
        // 10^13 cents times 10^7 inhabitants does not fit in a long.
        var shares = figures.Select(f => (Figure: f, Exact: (Int128)cents * f.Inhabitants)).ToList();
        var left = (int)(cents - shares.Sum(s => (long)(s.Exact / inhabitants)));
        var lucky = shares
            .OrderByDescending(s => s.Exact % inhabitants)
            .ThenByDescending(s => s.Figure.Inhabitants)
            .ThenBy(s => s.Figure.Code, StringComparer.Ordinal)
            .Take(left)
            .Select(s => s.Figure.Code)
            .ToHashSet();
        return
        [
            .. shares
                .OrderBy(s => s.Figure.Code, StringComparer.Ordinal)
                .Select(s =>
                {
                    var net = (long)(s.Exact / inhabitants) + (lucky.Contains(s.Figure.Code) ? 1 : 0);
                    return new Part(s.Figure.Code, s.Figure.Inhabitants, net, Vat(net, vatPercentage));
                }),
        ];
    }

    /// <summary>VAT on an amount, in whole cents, half a cent up.</summary>
    public static long Vat(long cents, decimal percentage) => (long)decimal.Round(cents * percentage / 100, MidpointRounding.AwayFromZero);
}
