namespace Samen.Contracts.Initiatives;

/// <summary>
/// A gate changed the plan of an adopted initiative, or the annulment of its decision restored the one before. Amounts in whole euro cents
/// before VAT.
/// </summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="GateId">The gate.</param>
/// <param name="PlanVersion">The version of the plan that holds from now on.</param>
/// <param name="Title">Its title.</param>
/// <param name="OneOffCents">What it costs once.</param>
/// <param name="YearlyCents">What it costs per year.</param>
/// <param name="Costs">What it costs in which year; they come to the two sums.</param>
/// <param name="DecidedOn">The day of the gate's decision.</param>
/// <param name="Decider">Who decided.</param>
/// <param name="Restored">Whether the decision was annulled: the version before it holds again.</param>
public sealed record InitiativePlanChanged(
    Guid InitiativeId,
    Guid GateId,
    int PlanVersion,
    string Title,
    long OneOffCents,
    long YearlyCents,
    IReadOnlyList<PlanCost> Costs,
    DateOnly DecidedOn,
    GateDecider Decider,
    bool Restored
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
