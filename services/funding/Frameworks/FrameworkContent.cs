using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What a framework says, with the indexation by which it was made.</summary>
internal sealed record FrameworkContent(int Year, IReadOnlyList<FrameworkLine> Lines, Indexation Indexation)
{
    public const string ContributionsCode = "BIJDRAGEN";

    /// <summary>Its years.</summary>
    public IEnumerable<int> Years => Enumerable.Range(Year + 1, FrameworkYears.Count);

    /// <summary>What a request without faults of its own says.</summary>
    public static FrameworkContent Of(FrameworkText request, int year, IReadOnlyList<IndexSeries> series) =>
        new(
            year,
            [
                .. request
                    .Lines!.Select(line => line with { Title = line.Title!.Trim(), Programme = line.Programme?.Trim() })
                    .OrderBy(line => line.Code, StringComparer.Ordinal),
            ],
            Indexation.Of(series, year, FrameworkYears.Count)
        );

    /// <summary>Reports what a line can't be: a code that stands twice, contributions, amounts out of range, no programme.</summary>
    public static IEnumerable<Fault> FaultsOf(FrameworkText request)
    {
        var codes = new HashSet<string>();
        if (request.Lines is { Count: 0 })
            yield return new Fault("lines", "length", $"There must be 1 to {BudgetLimits.MostLines - 1} lines.");
        foreach (var (index, line) in (request.Lines ?? []).Index())
        {
            if (line?.Code is { } code && (!codes.Add(code) || code == ContributionsCode))
                yield return new Fault($"lines/{index}/code", "twice", "Another line has this code, or the contributions that follow.");
            if (line?.Kind == BudgetLineKind.Contributions)
                yield return new Fault($"lines/{index}/kind", "follows", "The contributions follow from the other lines.");
            if (line is { Kind: <= BudgetLineKind.Overhead } && string.IsNullOrWhiteSpace(line.Programme))
                yield return new Fault($"lines/{index}/programme", "required", "A cost belongs to a programme or proposition.");
            if (line is { StructuralCents: { Count: < FrameworkYears.Count } } or { OneOffCents: { Count: < FrameworkYears.Count } })
                yield return new Fault($"lines/{index}", "length", $"There are {FrameworkYears.Count} amounts, one for each year.");
            if ((line?.StructuralCents ?? []).Concat(line?.OneOffCents ?? []).Any(cents => cents is < 0 or > BudgetLimits.MostCents))
                yield return new Fault($"lines/{index}", "range", $"Amounts are 0 to {BudgetLimits.MostCents}.");
        }
    }

    /// <summary>Reports a year in which less is needed than comes in, and one that holds too much.</summary>
    public IEnumerable<Fault> FaultsOfYears()
    {
        foreach (var year in Years.Select(year => YearOf(year, 0)))
        {
            if (year.ContributionsCents < 0)
                yield return new Fault(
                    "lines",
                    "balance",
                    $"In {year.Year} more comes in than is needed: {-year.ContributionsCents} cents."
                );
            if (year.CostsCents + year.AdditionsCents > BudgetLimits.MostCents)
                yield return new Fault("lines", "range", $"{year.Year} holds at most {BudgetLimits.MostCents} cents.");
        }
    }

    public FrameworkYearView YearOf(int year, long committed)
    {
        long Sum(Func<BudgetLineKind, bool> which) =>
            Lines.Where(line => which(line.Kind!.Value)).Sum(line => AmountOf(line, year).AmountCents);
        var (costs, additions) = (Sum(kind => kind <= BudgetLineKind.Overhead), Sum(kind => kind == BudgetLineKind.ReserveAddition));
        var (state, other) = (Sum(kind => kind == BudgetLineKind.StateMoney), Sum(kind => kind == BudgetLineKind.OtherIncome));
        var withdrawals = Sum(kind => kind == BudgetLineKind.ReserveWithdrawal);
        return new(year, costs, additions, state, other, withdrawals, costs + additions - state - other - withdrawals, committed);
    }

    public FrameworkLineView View(FrameworkLine line) =>
        new(line.Code!, line.Title!, line.Programme, line.Reserve, line.Kind!.Value, [.. Years.Select(year => AmountOf(line, year))]);

    /// <summary>A year of it as the lines of a budget that balance; what is nothing in that year is left out.</summary>
    public IReadOnlyList<BudgetLine> BudgetOf(int year)
    {
        var contributions = YearOf(year, 0).ContributionsCents;
        BudgetLine[] lines =
        [
            .. Lines.Select(line => new BudgetLine
            {
                Code = line.Code,
                Title = line.Title,
                Programme = line.Programme,
                Reserve = line.Reserve,
                Kind = line.Kind,
                AmountCents = AmountOf(line, year).AmountCents,
            }),
            new()
            {
                Code = ContributionsCode,
                Title = "Bijdragen van gemeenten",
                Kind = BudgetLineKind.Contributions,
                AmountCents = contributions,
            },
        ];
        return [.. lines.Where(line => line.AmountCents > 0).OrderBy(line => line.Code, StringComparer.Ordinal)];
    }

    /// <summary>Its lines a year on: at the prices of the year after, the last year goes on with what returns.</summary>
    public IEnumerable<FrameworkLine> Shifted() =>
        Lines.Select(line =>
        {
            var factor = Indexation.StepOf(line.Kind!.Value, Year + 1).Factor;
            long[] Next(IReadOnlyList<long> cents, long last) => [.. cents.Skip(1).Select(one => Indexation.Apply(one, factor)), last];
            return line with
            {
                StructuralCents = Next(line.StructuralCents!, Indexation.Apply(line.StructuralCents![^1], factor)),
                OneOffCents = Next(line.OneOffCents!, 0),
            };
        });

    private FrameworkAmountView AmountOf(FrameworkLine line, int year)
    {
        var at = year - Year - 1;
        var (step, structural, once) = (Indexation.StepOf(line.Kind!.Value, year), line.StructuralCents![at], line.OneOffCents![at]);
        return new(year, structural, once, step.Percentage, step.Factor, Indexation.Apply(structural + once, step.Factor));
    }
}
