namespace Samen.Contracts.Initiatives;

/// <summary>What a plan costs in a year. The fund, the benefits and the pages reckon by these and by nothing else.</summary>
public static class PlanCosts
{
    /// <summary>What it costs once in a year, in cents. What the plan has before its first year counts in that.</summary>
    /// <param name="costs">The plan's costs.</param>
    /// <param name="year">The year.</param>
    /// <param name="firstYear">The first year in which it costs anything; null: as the plan says.</param>
    public static long OnceIn(IEnumerable<PlanCost> costs, int year, int? firstYear) =>
        costs.Where(cost => cost.Recurrence == Recurrence.OneOff && From(cost, firstYear) == year).Sum(cost => cost.Cents);

    /// <summary>What it costs as each year, in cents.</summary>
    /// <param name="costs">The plan's costs.</param>
    /// <param name="year">The year.</param>
    /// <param name="firstYear">The first year in which it costs anything; null: as the plan says.</param>
    public static long YearlyIn(IEnumerable<PlanCost> costs, int year, int? firstYear) =>
        costs.Where(cost => cost.Recurrence == Recurrence.Yearly && From(cost, firstYear) <= year).Sum(cost => cost.Cents);

    private static int From(PlanCost cost, int? firstYear) => Math.Max(cost.Year, firstYear ?? cost.Year);
}
