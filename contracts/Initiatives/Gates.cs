using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Who decides at a gate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateDecider>))]
public enum GateDecider
{
    /// <summary>The Taskforce itself, at a meeting.</summary>
    Taskforce,

    /// <summary>The board of the association, after the Taskforce and the Service Delivery Board advised.</summary>
    Board,

    /// <summary>The general assembly, where money of the fund is at stake, after the Taskforce advised.</summary>
    Assembly,
}

/// <summary>Where a gate stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateStatus>))]
public enum GateStatus
{
    /// <summary>The owners answer its questions; only they see it.</summary>
    Preparing,

    /// <summary>It waits for advice and a decision.</summary>
    Asked,

    /// <summary>It was decided to wait until a day; then the owners ask again.</summary>
    OnHold,

    /// <summary>Decided: on to the next phase, or the end.</summary>
    Decided,

    /// <summary>The owners took it back, or the initiative was turned down meanwhile.</summary>
    Withdrawn,
}

/// <summary>What is decided at a gate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateOutcome>))]
public enum GateOutcome
{
    /// <summary>On to the next phase.</summary>
    Go,

    /// <summary>On to the next phase; what is asked must be met by its day.</summary>
    GoWithConditions,

    /// <summary>The owners change their answers.</summary>
    Rework,

    /// <summary>Not before a day.</summary>
    Hold,

    /// <summary>The initiative ends.</summary>
    Stop,
}

/// <summary>Prepares the gate to another phase.</summary>
public sealed record PrepareGateRequest
{
    /// <summary>
    /// The phase to which it leads: the next one, from Exploration on to ScalingUp where it is proven elsewhere, or Ended from any. The
    /// phase in which it is: a gate that changes the plan alone, of an initiative that the assembly adopted.
    /// </summary>
    [Required]
    public InitiativePhase? To { get; init; }
}

/// <summary>What the owners answer to the questions of a gate.</summary>
public sealed record AnswerGateRequest
{
    /// <summary>One answer to each question, in their order; at most 20.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<GateAnswer>? Answers { get; init; }

    /// <summary>What can go wrong, at most 20.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<GateRisk>? Risks { get; init; }
}

/// <summary>An answer to a question of a gate.</summary>
public sealed record GateAnswer
{
    /// <summary>The answer, up to 4,000 characters; empty: not answered yet, which is allowed until the gate is asked.</summary>
    [StringLength(4000)]
    public string? Text { get; init; }

    /// <summary>Where the evidence is: an https address of at most 500 characters; absent: none is given.</summary>
    [StringLength(500), HttpsUrl]
    public string? Evidence { get; init; }
}

/// <summary>A risk, as the owners see it at a gate.</summary>
public sealed record GateRisk
{
    /// <summary>What can go wrong, 3 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Text { get; init; }

    /// <summary>How likely it is, 1 (hardly) to 5 (nearly certain).</summary>
    [Required, Range(1, 5)]
    public int? Likelihood { get; init; }

    /// <summary>How much it would hurt, 1 (a nuisance) to 5 (the initiative fails).</summary>
    [Required, Range(1, 5)]
    public int? Impact { get; init; }

    /// <summary>What is done about it, up to 500 characters.</summary>
    [StringLength(500)]
    public string? Measure { get; init; }
}

/// <summary>The advice of the Service Delivery Board on a gate.</summary>
public sealed record AdviseGateRequest
{
    /// <summary>Continue, Adjust or Stop.</summary>
    [Required]
    public Verdict? Verdict { get; init; }

    /// <summary>Why, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? Reason { get; init; }

    /// <summary>The day of the advice, not in the future.</summary>
    [Required]
    public DateOnly? GivenOn { get; init; }
}

/// <summary>The decision at a gate.</summary>
public sealed record DecideGateRequest
{
    /// <summary>What is decided.</summary>
    [Required]
    public GateOutcome? Outcome { get; init; }

    /// <summary>Why, 10 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? Reason { get; init; }

    /// <summary>The day of the decision: not in the future, nor before the gate was asked.</summary>
    [Required]
    public DateOnly? DecidedOn { get; init; }

    /// <summary>What must be met, for GoWithConditions alone: 1 to 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<GateConditionText>? Conditions { get; init; }

    /// <summary>For Hold alone: the day from which the owners can ask again, after today.</summary>
    public DateOnly? HoldUntil { get; init; }

    /// <summary>For Go and GoWithConditions, unless the initiative ends by it: when the next gate should be, after today.</summary>
    public DateOnly? NextGateOn { get; init; }

    /// <summary>
    /// For a go where the changed plan costs the fund more: the agenda item by which the members adopted that, since the gate was asked.
    /// </summary>
    public Guid? AdoptedByItemId { get; init; }
}

/// <summary>What must be met after a gate.</summary>
public sealed record GateConditionText
{
    /// <summary>What, 3 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Text { get; init; }

    /// <summary>By when, after today.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }
}

/// <summary>The owners say that a condition is met.</summary>
public sealed record MeetConditionRequest
{
    /// <summary>What shows it, 3 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 3)]
    public string? Evidence { get; init; }
}

/// <summary>The owners react to a decision.</summary>
public sealed record ReactToGateRequest
{
    /// <summary>What they say to it, 3 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 3)]
    public string? Reaction { get; init; }
}

/// <summary>A question of a gate.</summary>
/// <param name="Dutch">In Dutch.</param>
/// <param name="English">In English.</param>
public sealed record GateQuestion(string Dutch, string English);

/// <summary>The advice of the Service Delivery Board.</summary>
/// <param name="Verdict">Continue, Adjust or Stop.</param>
/// <param name="Reason">Why.</param>
/// <param name="GivenOn">The day of the advice.</param>
public sealed record BoardAdviceView(Verdict Verdict, string Reason, DateOnly GivenOn);

/// <summary>A condition of a decision.</summary>
/// <param name="Number">Counts the conditions of the decision, from 1.</param>
/// <param name="Text">What must be met.</param>
/// <param name="DueOn">By when.</param>
/// <param name="MetOn">When the owners said that it is met; null: they did not.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record GateConditionView(int Number, string Text, DateOnly DueOn, DateOnly? MetOn, string? Evidence);

/// <summary>A decision at a gate. Rework and Hold lead to another one.</summary>
/// <param name="Number">Counts the decisions of the gate, from 1.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedOn">On which day.</param>
/// <param name="Conditions">What must be met.</param>
/// <param name="HoldUntil">The day from which the owners can ask again.</param>
/// <param name="NextGateOn">When the next gate should be.</param>
/// <param name="ReactBy">The last day of the term for a reaction; a later one is taken, and seen to be late.</param>
/// <param name="Reaction">What the owners say to it; null: nothing yet.</param>
/// <param name="ReactedAt">When, UTC.</param>
/// <param name="AnnulledAt">When it was annulled, UTC; null: it holds.</param>
/// <param name="AnnulmentReason">Why.</param>
/// <param name="AdoptedByItemId">The agenda item by which the members adopted that the plan costs more; null: none was needed.</param>
/// <param name="AdoptedByItemTitle">The title of that item; null too when its adoption was annulled.</param>
public sealed record GateDecisionView(
    int Number,
    GateOutcome Outcome,
    string Reason,
    DateOnly DecidedOn,
    IReadOnlyList<GateConditionView> Conditions,
    DateOnly? HoldUntil,
    DateOnly? NextGateOn,
    DateOnly ReactBy,
    string? Reaction,
    DateTimeOffset? ReactedAt,
    DateTimeOffset? AnnulledAt,
    string? AnnulmentReason,
    Guid? AdoptedByItemId,
    string? AdoptedByItemTitle
);

/// <summary>What the plan promised at the gate before this one; the gate of Intake is the advice on the plan.</summary>
/// <param name="GateId">That gate; null: it was the advice.</param>
/// <param name="PlanVersion">The version of the plan then.</param>
/// <param name="Plan">That version. Amounts in whole euro cents before VAT.</param>
/// <param name="Conditions">What had to be met since.</param>
public sealed record GatePromise(Guid? GateId, int PlanVersion, InitiativePlan Plan, IReadOnlyList<GateConditionView> Conditions);

/// <summary>A gate between two phases of an initiative.</summary>
/// <param name="Id">The gate.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="From">The phase in which it is asked.</param>
/// <param name="To">The phase to which it leads.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="NeedsServiceDeliveryBoard">Whether the Service Delivery Board advises before the decision.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="Answers">What the owners answer, in the order of the questions; none: nothing yet.</param>
/// <param name="Risks">The risks, the largest likelihood times impact first.</param>
/// <param name="PlanVersion">The version of the plan when it was asked last; null: it was not asked yet.</param>
/// <param name="AskedAt">When it was asked last, UTC.</param>
/// <param name="TaskforceItemId">The item of the Taskforce; null: it was not asked yet.</param>
/// <param name="TaskforceAdvice">The advice of the Taskforce since it was asked last; null: none yet.</param>
/// <param name="BoardAdvice">That of the Service Delivery Board; null: none yet.</param>
/// <param name="Decisions">What was decided, the earliest first.</param>
/// <param name="Outcomes">What can be decided now; none: advice is missing, or there is nothing to decide.</param>
/// <param name="ProposedPlanVersion">The version of the plan that holds after a go; null: this gate leaves the plan as it is.</param>
/// <param name="RaisesCost">
/// Whether that version costs the fund more, once or per year, than the assembly adopted. Then the assembly decides.
/// </param>
/// <param name="Version">Counts its changes; the <c>ETag</c>.</param>
public sealed record GateView(
    Guid Id,
    Guid InitiativeId,
    string Title,
    InitiativePhase From,
    InitiativePhase To,
    GateDecider Decider,
    bool NeedsServiceDeliveryBoard,
    GateStatus Status,
    IReadOnlyList<GateQuestion> Questions,
    IReadOnlyList<GateAnswer> Answers,
    IReadOnlyList<GateRisk> Risks,
    int? PlanVersion,
    DateTimeOffset? AskedAt,
    Guid? TaskforceItemId,
    AdviceView? TaskforceAdvice,
    BoardAdviceView? BoardAdvice,
    IReadOnlyList<GateDecisionView> Decisions,
    IReadOnlyList<GateOutcome> Outcomes,
    int? ProposedPlanVersion,
    bool RaisesCost,
    int Version
);

/// <summary>What a gate changes in the plan. Amounts in whole euro cents before VAT.</summary>
/// <param name="Version">The version that holds after a go.</param>
/// <param name="Plan">What it says.</param>
/// <param name="HeldVersion">The version that held before it.</param>
/// <param name="Held">What that says.</param>
/// <param name="AdoptedVersion">The version that the general assembly adopted last.</param>
/// <param name="AdoptedOneOffCents">What that costs once.</param>
/// <param name="AdoptedYearlyCents">What that costs per year.</param>
public sealed record PlanProposal(
    int Version,
    InitiativePlan Plan,
    int HeldVersion,
    InitiativePlan Held,
    int AdoptedVersion,
    long AdoptedOneOffCents,
    long AdoptedYearlyCents
);

/// <summary>One gate with what was promised before it.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Promised">What was promised at the one before; null: the plan had no version then.</param>
/// <param name="Proposal">What it changes in the plan; null: nothing.</param>
public sealed record GateWithPromise(GateView Gate, GatePromise? Promised, PlanProposal? Proposal);
