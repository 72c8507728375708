using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>An alternative of a simulation, with what it does to municipalities. It never changes. Whole euro cents before VAT.</summary>
internal sealed record Alternative
{
    public Guid SimulationId { get; init; }
    public int Number { get; init; }
    public string Name { get; init; } = "";
    public ContributionKey Key { get; init; } = new();
    public long TotalCents { get; init; }
    public long RoundedCents { get; init; }
    public int? PayingMore { get; init; }
    public int? PayingLess { get; init; }
    public int MoreThanLarger { get; init; }
    public CliffList Cliffs { get; init; } = new([]);

    /// <summary>Divides by the key of a request without faults.</summary>
    /// <param name="simulation">The simulation, with the number of this alternative as its latest.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="figures">The municipalities of the simulation.</param>
    /// <exception cref="RuleViolation"><c>total-out-of-range</c>; what <see cref="KeyDivision.Divide"/> refuses.</exception>
    public static (Alternative, Division) Of(Simulation simulation, AddAlternativeRequest request, IReadOnlyList<SimulationFigure> figures)
    {
        var payers = figures
            .Where(f => f.Inhabitants is not null)
            .Select(f => new Figure { Code = f.MunicipalityCode, Inhabitants = f.Inhabitants!.Value })
            .ToList();
        var division = KeyDivision.Divide(request.Key!, request.TotalCents, payers);
        if (division.Shares.Sum(s => s.Cents) is not (> 0 and <= BudgetLimits.MostCents))
            throw new RuleViolation(
                "total-out-of-range",
                $"By these rates all pay nothing, or more than {BudgetLimits.MostCents} cents together."
            );
        var before = figures.ToDictionary(f => f.MunicipalityCode, f => f.LastYearCents);
        var compares = simulation.ComparedYear is not null;
        var alternative = new Alternative
        {
            SimulationId = simulation.Id,
            Number = simulation.Numbered,
            Name = request.Name!.Trim(),
            Key = request.Key!,
            TotalCents = division.Shares.Sum(s => s.Cents),
            RoundedCents = division.RoundedCents,
            PayingMore = compares ? division.Shares.Count(s => s.Cents > before[s.Figure.Code]) : null,
            PayingLess = compares ? division.Shares.Count(s => s.Cents < before[s.Figure.Code]) : null,
            MoreThanLarger = PayingMoreThanLarger(division.Shares),
            Cliffs = new([.. KeyDivision.Cliffs(request.Key!, division)]),
        };
        return (alternative, division);
    }

    public AlternativeView View() => new(Number, Name, Key, TotalCents, RoundedCents, PayingMore, PayingLess, MoreThanLarger, Cliffs.Items);

    private static int PayingMoreThanLarger(IReadOnlyList<Share> shares)
    {
        var (count, least) = (0, long.MaxValue);
        foreach (var same in shares.GroupBy(s => s.Figure.Inhabitants).OrderByDescending(g => g.Key))
        {
            count += same.Count(s => s.Cents > least);
            least = Math.Min(least, same.Min(s => s.Cents));
        }
        return count;
    }
}
