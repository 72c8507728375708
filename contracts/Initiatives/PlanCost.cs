namespace Samen.Contracts.Initiatives;

/// <summary>A cost of a plan.</summary>
/// <param name="Recurrence">Once, or each year.</param>
/// <param name="Year">The year of a one-off cost, the first year of a yearly one.</param>
/// <param name="Cents">Whole euro cents, before VAT.</param>
public sealed record PlanCost(Recurrence Recurrence, int Year, long Cents);
