using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Initiatives;

/// <summary>
/// The agenda item of an initiative, as the municipalities service published what happened to it. Facts arrive in order; each
/// method returns the state after its fact.
/// </summary>
internal sealed record ItemTrace
{
    public Guid InitiativeId { get; init; }
    public Guid ItemId { get; init; }
    public ItemStep LastStep { get; init; }
    public Guid? AssemblyId { get; init; }
    public DateOnly? AssemblyDate { get; init; }
    public Recommendation? BoardRecommendation { get; init; }
    public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DecisionManner? Manner { get; init; }
    public ItemOutcome? Outcome { get; init; }
    public bool? IsBinding { get; init; }
    public DateTimeOffset? RatifiedAt { get; init; }
    public RuleSet? RuleSet { get; init; }
    public CountedOptions? Options { get; init; }
    public string? AdoptedOption { get; init; }
    public VoteResult? Result { get; init; }
    public IReadOnlyList<ReckonedCondition>? Missed { get; init; }
    public string? Source { get; init; }

    /// <summary>A new item, or the one that brings back an item without a decision: nothing of the earlier one holds for it.</summary>
    public static ItemTrace Begin(Guid initiative, Guid item, DateTimeOffset at) =>
        new()
        {
            InitiativeId = initiative,
            ItemId = item,
            LastStep = ItemStep.Proposed,
            ProposedAt = at,
        };

    /// <summary>Placed on an agenda; when it was held over before, that outcome no longer stands.</summary>
    public ItemTrace Place(ItemPlaced fact) =>
        Begin(InitiativeId, ItemId, ProposedAt) with
        {
            LastStep = ItemStep.Placed,
            AssemblyId = fact.AssemblyId,
            AssemblyDate = fact.AssemblyDate,
            BoardRecommendation = fact.BoardRecommendation,
            ServiceDeliveryBoardRecommendation = fact.ServiceDeliveryBoardRecommendation,
        };

    public ItemTrace Open(ItemOpened fact, DateTimeOffset at) =>
        this with
        {
            LastStep = ItemStep.Opened,
            OpenedAt = at,
            RuleSet = fact.RuleSet,
        };

    public ItemTrace Close(ItemClosed fact, DateTimeOffset at) =>
        this with
        {
            LastStep = ItemStep.Closed,
            AssemblyId = fact.AssemblyId,
            AssemblyDate = fact.AssemblyDate,
            ClosedAt = at,
            Manner = fact.Manner,
            Outcome = fact.Outcome,
            IsBinding = fact.Binding,
            RuleSet = fact.RuleSet,
            Options = new CountedOptions(fact.Options),
            AdoptedOption = fact.AdoptedOption,
            Result = fact.Result,
            Missed = fact.Missed,
            Source = fact.Source,
        };

    public ItemTrace Hold() => this with { LastStep = ItemStep.Held, Outcome = ItemOutcome.Held };

    public ItemTrace Withdraw() => this with { LastStep = ItemStep.Withdrawn, Outcome = ItemOutcome.Withdrawn };

    public ItemTrace Ratify(DateTimeOffset at) => this with { LastStep = ItemStep.Ratified, IsBinding = true, RatifiedAt = at };

    /// <summary>Its opening or its decision was annulled: on the agenda, as before the vote.</summary>
    public ItemTrace Unopen() => Unclose() with { LastStep = ItemStep.Placed, OpenedAt = null, RuleSet = null };

    /// <summary>Its decision was annulled, and the vote goes on.</summary>
    public ItemTrace Unclose() =>
        this with
        {
            LastStep = ItemStep.Opened,
            ClosedAt = null,
            Manner = null,
            Outcome = null,
            IsBinding = null,
            Options = null,
            AdoptedOption = null,
            Result = null,
            Missed = null,
        };

    /// <summary>Its ratification was annulled: adopted by a consultation, and not binding.</summary>
    public ItemTrace Unratify() => this with { LastStep = ItemStep.Closed, IsBinding = false, RatifiedAt = null };

    public TraceDecision View(IReadOnlyList<TraceStep> steps) =>
        new(
            ItemId,
            AssemblyId,
            AssemblyDate,
            BoardRecommendation,
            ServiceDeliveryBoardRecommendation,
            ProposedAt,
            OpenedAt,
            ClosedAt,
            Manner,
            Outcome,
            IsBinding,
            RatifiedAt,
            RuleSet,
            Options?.Items ?? [],
            AdoptedOption,
            Result,
            Missed ?? [],
            Source,
            steps
        );
}
