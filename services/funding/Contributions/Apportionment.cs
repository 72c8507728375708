namespace Samen.Funding;

/// <summary>Divides a sum in proportion to weights.</summary>
internal static class Apportionment
{
    /// <summary>
    /// Largest remainder: each municipality gets the whole cents of its exact share, and the cents that are left go one each to the
    /// largest remainders; of equal remainders the larger municipality goes first, then the lower code. The parts add up exactly.
    /// </summary>
    /// <param name="cents">The sum, 0 or more.</param>
    /// <param name="figures">Who pays, with inhabitants.</param>
    /// <param name="weight">0 to 10^18; at least one is more than 0.</param>
    /// <returns>The parts by code, and how many cents were left by rounding down.</returns>
    public static Division Divide(long cents, IReadOnlyList<Figure> figures, Func<Figure, long> weight)
    {
        // 10^13 cents times 10^7 inhabitants does not fit in a long.
        var weighed = figures.Select(f => (Figure: f, Weight: (Int128)weight(f))).ToList();
        var weights = weighed.Aggregate((Int128)0, (sum, w) => sum + w.Weight);
        var shares = weighed.Select(w => (w.Figure, Exact: cents * w.Weight)).ToList();
        var left = cents - shares.Sum(s => (long)(s.Exact / weights));
        var lucky = shares
            .OrderByDescending(s => s.Exact % weights)
            .ThenByDescending(s => s.Figure.Inhabitants)
            .ThenBy(s => s.Figure.Code, StringComparer.Ordinal)
            .Take((int)left)
            .Select(s => s.Figure.Code)
            .ToHashSet();
        return new Division(
            [
                .. shares
                    .OrderBy(s => s.Figure.Code, StringComparer.Ordinal)
                    .Select(s => new Share(s.Figure, (long)(s.Exact / weights) + (lucky.Contains(s.Figure.Code) ? 1 : 0))),
            ],
            left
        );
    }

    /// <summary>VAT on an amount, in whole cents, half a cent up.</summary>
    public static long Vat(long cents, decimal percentage) => (long)decimal.Round(cents * percentage / 100, MidpointRounding.AwayFromZero);
}
