using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the budget of a year leaves to enter into. Whole euro cents before VAT.</summary>
internal sealed record YearRoom
{
    public int Year { get; init; }
    public Budget? Budget { get; init; }

    /// <summary>The lines that count, after transfers; none without a budget.</summary>
    public BudgetLines Lines { get; init; } = new([]);

    /// <summary>What the assembly is asked to make of them; null: nothing.</summary>
    public BudgetLines? Proposed { get; init; }

    /// <summary>What was entered into, by line: what obligations take, and what was posted without one.</summary>
    public IReadOnlyDictionary<string, long> Obligated { get; init; } = new Dictionary<string, long>();

    /// <summary>What is reserved for commitments.</summary>
    public IReadOnlyDictionary<Guid, long> Reserved { get; init; } = new Dictionary<Guid, long>();

    /// <summary>What is left of the whole year; below zero: more is entered into than there is.</summary>
    public long FreeCents => (Budget?.AvailableCents ?? 0) - Obligated.Values.Sum() - Reserved.Values.Sum();

    /// <summary>Reads it. The caller holds the fund where it relies on it.</summary>
    public static async Task<YearRoom> Of(Reading reading, int year)
    {
        var budget = await BudgetStore.Get(reading, year);
        return new YearRoom
        {
            Year = year,
            Budget = budget,
            Lines = budget is null ? new([]) : await BudgetRevisionStore.LinesNow(reading, budget),
            Proposed = await BudgetContents.LinesBefore(reading, year),
            Obligated = Both(await ObligationYearStore.ByLine(reading, year), await DirectCostStore.ByLine(reading, year)),
            Reserved = await CoverageStore.Reserved(reading, year),
        };
    }

    /// <summary>What obligations realised and what was posted without one, by line.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Realised(Reading reading, int year) =>
        Both(await ObligationYearStore.RealisedByLine(reading, year), await DirectCostStore.ByLine(reading, year));

    private static Dictionary<string, long> Both(IReadOnlyDictionary<string, long> one, IReadOnlyDictionary<string, long> other) =>
        one.Concat(other).GroupBy(part => part.Key).ToDictionary(line => line.Key, line => line.Sum(part => part.Value));

    /// <summary>The line that bears a cost; null: the budget has none with this code.</summary>
    public BudgetLine? Cost(string code) => Lines.Items.FirstOrDefault(line => line.Code == code && line.IsCost);

    /// <summary>What is entered into beyond what a line has; 0: nothing.</summary>
    public long ShortOf(string code) => Math.Max(0, Obligated.GetValueOrDefault(code) - Has(Lines, code));

    /// <summary>
    /// What a line has left; while a proposal is before the assembly, by the lower of what it has and what that gives it. Below zero: more
    /// is entered into than it has.
    /// </summary>
    public long LeftOf(string code) =>
        Math.Min(Has(Lines, code), Proposed is { } proposed ? Has(proposed, code) : long.MaxValue) - Obligated.GetValueOrDefault(code);

    /// <summary>Refuses what does not fit.</summary>
    /// <param name="code">The line that is to bear it.</param>
    /// <param name="commitment">The commitment on which it draws; null: none.</param>
    /// <param name="cents">How much more; above zero.</param>
    /// <exception cref="RuleViolation">
    /// <c>no-budget</c>; <c>unknown-line</c>; <c>over-budget</c>; <c>over-commitment</c>: less is reserved.
    /// </exception>
    public void MustBear(string code, Guid? commitment, long cents)
    {
        if (Budget is null)
            throw new RuleViolation("no-budget", $"There is no budget of {Year}.");
        if (Cost(code) is null)
            throw new RuleViolation("unknown-line", $"The budget of {Year} has no cost line {code}.");
        if (LeftOf(code) < cents)
            throw new RuleViolation("over-budget", $"Line {code} has {Math.Max(0, LeftOf(code))} cents left in {Year}; this is {cents}.");
        if (commitment is { } id && Reserved.GetValueOrDefault(id) < cents)
            throw new RuleViolation(
                "over-commitment",
                $"{Reserved.GetValueOrDefault(id)} cents of {Year} are reserved for the commitment; this is {cents}."
            );
        if (commitment is null)
            MustBeFree(cents);
    }

    /// <summary>Refuses to take what is reserved for commitments.</summary>
    /// <exception cref="RuleViolation"><c>over-budget</c>.</exception>
    public void MustBeFree(long cents)
    {
        if (FreeCents < cents)
            throw new RuleViolation(
                "over-budget",
                $"{Math.Max(0, FreeCents)} cents of {Year} are not reserved for commitments; this is {cents}."
            );
    }

    /// <summary>Refuses lines for the assembly that hold less than what was entered into on them.</summary>
    /// <exception cref="RuleViolation"><c>line-in-use</c>.</exception>
    public void MustFitIn(BudgetLines proposed)
    {
        foreach (var (code, cents) in Obligated.OrderBy(line => line.Key, StringComparer.Ordinal))
            if (Has(proposed, code) < cents)
                throw new RuleViolation(
                    "line-in-use",
                    $"{cents} cents are entered into on line {code}; this gives it {Has(proposed, code)}. End or lower obligations first."
                );
    }

    private static long Has(BudgetLines lines, string code) =>
        lines.Items.FirstOrDefault(line => line.Code == code && line.IsCost)?.AmountCents ?? 0;
}
