using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// The rise of each kind in each of some years by series and weights. An amount at base prices, times the factor of its year, is rounded
/// once to whole cents, half up; sums are of what was rounded.
/// </summary>
internal sealed record Indexation(IReadOnlyList<IndexStepView> Steps)
{
    /// <param name="series">The series as they are.</param>
    /// <param name="baseYear">Whose prices the amounts have.</param>
    /// <param name="years">How many years after it.</param>
    public static Indexation Of(IReadOnlyList<IndexSeries> series, int baseYear, int years) =>
        new([.. Enum.GetValues<BudgetLineKind>().SelectMany(kind => StepsOf(series, kind, baseYear, years))]);

    /// <summary>The step of a kind in a year; without a weight nothing rises.</summary>
    public IndexStepView StepOf(BudgetLineKind kind, int year) =>
        Steps.FirstOrDefault(step => step.Kind == kind && step.Year == year) ?? new IndexStepView(kind, year, 0, 1, []);

    public static long Apply(long cents, decimal factor) => (long)decimal.Round(cents * factor, 0, MidpointRounding.AwayFromZero);

    private static IEnumerable<IndexStepView> StepsOf(IReadOnlyList<IndexSeries> series, BudgetLineKind kind, int baseYear, int years)
    {
        var weighed = series
            .Select(one => (one.Key, one.Figures, one.Weights.Items.FirstOrDefault(weight => weight.Kind == kind)?.Percentage))
            .Where(one => one.Percentage is not null)
            .ToList();
        if (weighed.Count == 0)
            yield break;
        var factor = 1m;
        for (var year = baseYear + 1; year <= baseYear + years; year++)
        {
            IndexPartView[] parts =
            [
                .. weighed.Select(one =>
                {
                    var figure = one.Figures.Items.FirstOrDefault(f => f.Year == year);
                    return new IndexPartView(one.Key, one.Percentage!.Value, figure?.Percentage, figure?.PublishedOn);
                }),
            ];
            var rise = parts.Sum(part => part.Weight * (part.Percentage ?? 0) / 100);
            // Sixteen decimals: a cent of half a billion euros is far from them.
            factor = decimal.Round(factor * (1 + rise / 100), 16);
            yield return new IndexStepView(kind, year, rise, factor, parts);
        }
    }
}
