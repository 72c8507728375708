using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What happened to the agenda item of an initiative.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemStep>))]
public enum ItemStep
{
    /// <summary>It was added to the list of proposed items.</summary>
    Proposed,

    /// <summary>It was placed on the agenda of an assembly, or moved to that of another.</summary>
    Placed,

    /// <summary>The vote opened.</summary>
    Opened,

    /// <summary>It was decided, or missed its quorum.</summary>
    Closed,

    /// <summary>The assembly held it over to a later one.</summary>
    Held,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>A later assembly ratified what a consultation had adopted.</summary>
    Ratified,

    /// <summary>The opening of the vote was annulled; its ballots no longer count.</summary>
    OpeningAnnulled,

    /// <summary>The decision was annulled, with all that followed from it.</summary>
    ClosingAnnulled,

    /// <summary>The decision by which it was ratified was annulled; it no longer binds.</summary>
    RatificationAnnulled,
}

/// <summary>One thing that happened to an agenda item of an initiative.</summary>
/// <param name="ItemId">The item; another than before when it was brought back.</param>
/// <param name="Step">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="AssemblyId">The assembly it is about; null before it is placed.</param>
/// <param name="AssemblyDate">The day of that assembly.</param>
public sealed record TraceStep(Guid ItemId, ItemStep Step, DateTimeOffset At, Guid? AssemblyId, DateOnly? AssemblyDate);

/// <summary>The agenda item of an initiative, as far as it has come. A withdrawn item is replaced by the one that brings it back.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="AssemblyId">The assembly on whose agenda it is or was.</param>
/// <param name="AssemblyDate">The day of that assembly.</param>
/// <param name="BoardRecommendation">Of the board.</param>
/// <param name="ServiceDeliveryBoardRecommendation">Of the Service Delivery Board.</param>
/// <param name="ProposedAt">When it was added to the list of proposed items.</param>
/// <param name="OpenedAt">When the vote opened; null where nothing was counted.</param>
/// <param name="ClosedAt">When it was decided or missed its quorum.</param>
/// <param name="Manner">How it was decided.</param>
/// <param name="Outcome">What became of it; held over and withdrawn included.</param>
/// <param name="Binding">False: the outcome of a consultation that has not been ratified.</param>
/// <param name="RatifiedAt">When a later assembly ratified it.</param>
/// <param name="RuleSet">The rules of the vote, from its opening on.</param>
/// <param name="Options">Votes per option; empty until it is counted.</param>
/// <param name="AdoptedOption">Key of the option that was adopted.</param>
/// <param name="Result">The counted votes.</param>
/// <param name="Missed">What it failed on: quorums that were missed, or else majorities; empty: on nothing.</param>
/// <param name="Source">Where it was published, if it was decided elsewhere.</param>
/// <param name="Steps">All that happened, the earliest first, with what happened to items that it replaced.</param>
public sealed record TraceDecision(
    Guid ItemId,
    Guid? AssemblyId,
    DateOnly? AssemblyDate,
    Municipalities.Recommendation? BoardRecommendation,
    Municipalities.Recommendation? ServiceDeliveryBoardRecommendation,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    Municipalities.DecisionManner? Manner,
    Municipalities.ItemOutcome? Outcome,
    bool? Binding,
    DateTimeOffset? RatifiedAt,
    Municipalities.RuleSet? RuleSet,
    IReadOnlyList<Municipalities.OptionResult> Options,
    string? AdoptedOption,
    Municipalities.VoteResult? Result,
    IReadOnlyList<Municipalities.ReckonedCondition> Missed,
    string? Source,
    IReadOnlyList<TraceStep> Steps
);

/// <summary>The commitment of the fund in its first year. Amounts in whole euro cents before VAT.</summary>
public sealed record TraceCommitment(
    Guid CommitmentId,
    int Year,
    long OneOffCents,
    long YearlyCents,
    long CoveredCents,
    long UncoveredCents,
    DateTimeOffset BookedAt
);

/// <summary>A change of the plan by a gate, after the assembly adopted it. Amounts in whole euro cents before VAT.</summary>
/// <param name="GateId">The gate.</param>
/// <param name="PlanVersion">The version of the plan from then on.</param>
/// <param name="Decider">Who decided.</param>
/// <param name="DecidedOn">On which day.</param>
/// <param name="OneOffCents">What it costs once.</param>
/// <param name="YearlyCents">What it costs per year.</param>
public sealed record TracePlanChange(
    Guid GateId,
    int PlanVersion,
    GateDecider Decider,
    DateOnly DecidedOn,
    long OneOffCents,
    long YearlyCents
);

/// <summary>The whole path of an initiative: need, signatures, advice, decision with figures, commitment, changes of the plan.</summary>
public sealed record InitiativeTrace(
    InitiativeView Initiative,
    NeedView Need,
    IReadOnlyList<AdviceView> Advice,
    TraceDecision? Decision,
    TraceCommitment? Commitment,
    TaskforceWait? Waiting,
    IReadOnlyList<TracePlanChange> PlanChanges
);
