using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a budget proposal says beside its title and explanation.</summary>
internal sealed record BudgetContent(BudgetLines Lines, Guid? SimulationId, int? Alternative)
{
    /// <summary>What a request without faults says.</summary>
    public static BudgetContent Of(BudgetProposalText request) => new(BudgetLines.Of(request), request.SimulationId, request.Alternative);

    /// <summary>Whether an assembly would decide the same on both: the lines, and by what the contributions are divided.</summary>
    public bool IsSameAs(BudgetContent? other) =>
        other is not null && Lines.IsSameAs(other.Lines) && (SimulationId, Alternative) == (other.SimulationId, other.Alternative);
}
