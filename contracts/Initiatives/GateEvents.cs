using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>The owners of an initiative asked to go to another phase.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="From">The phase in which it is.</param>
/// <param name="To">The phase to which it wants to go.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="ProposedPlanVersion">The version of the plan that holds after a go; null: the plan stays as it is.</param>
public sealed record GateAsked(
    Guid GateId,
    Guid InitiativeId,
    InitiativePhase From,
    InitiativePhase To,
    GateDecider Decider,
    int? ProposedPlanVersion
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A gate was withdrawn: by its owners, or since the initiative was turned down.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
public sealed record GateWithdrawn(Guid GateId, Guid InitiativeId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>Who advises on a gate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateAdviser>))]
public enum GateAdviser
{
    /// <summary>The Taskforce.</summary>
    Taskforce,

    /// <summary>The Service Delivery Board.</summary>
    ServiceDeliveryBoard,
}

/// <summary>Advice was given on a gate.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="By">Who advised.</param>
/// <param name="Verdict">Continue, Adjust or Stop.</param>
/// <param name="Reason">Why.</param>
public sealed record GateAdvised(Guid GateId, Guid InitiativeId, GateAdviser By, Verdict Verdict, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>It was decided at a gate.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Number">Counts the decisions of the gate.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Conditions">How many conditions it has.</param>
/// <param name="HoldUntil">For Hold: until when.</param>
/// <param name="NextGateOn">When the next gate should be.</param>
public sealed record GateDecided(
    Guid GateId,
    Guid InitiativeId,
    int Number,
    GateOutcome Outcome,
    string Reason,
    int Conditions,
    DateOnly? HoldUntil,
    DateOnly? NextGateOn
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A decision at a gate was annulled; the gate waits for another one.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Number">Which decision of the gate.</param>
/// <param name="Reason">Why.</param>
public sealed record GateDecisionAnnulled(Guid GateId, Guid InitiativeId, int Number, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A decision moved an initiative to another phase, or its annulment moved it back.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="GateId">The gate.</param>
/// <param name="From">The phase that it left.</param>
/// <param name="To">The phase that it entered.</param>
/// <param name="Reason">Why.</param>
public sealed record InitiativePhaseChanged(Guid InitiativeId, Guid GateId, InitiativePhase From, InitiativePhase To, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The owners reacted to a decision at a gate.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Number">Which decision of the gate.</param>
public sealed record GateReacted(Guid GateId, Guid InitiativeId, int Number) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The owners say that a condition is met, or no longer.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Number">Which decision of the gate.</param>
/// <param name="Condition">Which condition of it.</param>
/// <param name="IsMet">Whether it is met.</param>
public sealed record GateConditionSettled(Guid GateId, Guid InitiativeId, int Number, int Condition, bool IsMet) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
