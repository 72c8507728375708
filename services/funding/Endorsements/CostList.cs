using Samen.Contracts.Initiatives;

namespace Samen.Funding;

/// <summary>What a plan costs in which year, as one column has it.</summary>
internal sealed record CostList(IReadOnlyList<PlanCost> Items);
