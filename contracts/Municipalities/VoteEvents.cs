using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>How an item ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemOutcome>))]
public enum ItemOutcome
{
    /// <summary>Aangenomen.</summary>
    Adopted,

    /// <summary>Verworpen.</summary>
    Rejected,

    /// <summary>Too few voted to decide (quorum niet gehaald).</summary>
    NoQuorum,

    /// <summary>Aangehouden: held over to a later assembly.</summary>
    Held,

    /// <summary>Ingetrokken.</summary>
    Withdrawn,

    /// <summary>Overgenomen: the board does what a motion asks, so no vote was needed. Of motions only.</summary>
    TakenOver,

    /// <summary>Voor kennisgeving aangenomen.</summary>
    Noted,

    /// <summary>Gesplitst: decided in parts, which are items of their own. Of reported decisions only.</summary>
    Split,
}

/// <summary>The vote on an item opened: options, rules and weights are frozen.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="RuleSet">The rules that decide it.</param>
/// <param name="Options">What can be voted for.</param>
/// <param name="EntitledWeight">Votes of all entitled municipalities together.</param>
/// <param name="EntitledMunicipalities">How many municipalities may vote.</param>
public sealed record ItemOpened(
    Guid ItemId,
    ItemKind Kind,
    Guid? InitiativeId,
    Guid AssemblyId,
    RuleSet RuleSet,
    IReadOnlyList<VoteOption> Options,
    int EntitledWeight,
    int EntitledMunicipalities
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was decided: by a count, by acclamation, by the board that took a motion over, or elsewhere.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="Manner">How it was decided.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="AdoptedOption">Key of the adopted option, if there was more than one; else null.</param>
/// <param name="Binding">False: the outcome of a consultation that is not ratified.</param>
/// <param name="RuleSet">The rules that decided it, frozen when the vote opened; null: nothing was counted here.</param>
/// <param name="Result">The counted votes; null: nothing was counted here.</param>
/// <param name="Options">Votes per option; empty when nothing was put to the vote.</param>
/// <param name="Missed">What it failed on: quorums that were missed, or else majorities; empty: on nothing, or nothing was counted.</param>
/// <param name="Source">Where the decision was published, if it was made elsewhere; else null.</param>
/// <param name="TakenOverBy">The body that took a motion over; null: it was decided otherwise, or elsewhere.</param>
/// <param name="Reason">Why that body took it over; null: no body did.</param>
public sealed record ItemClosed(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    DecisionManner Manner,
    ItemOutcome Outcome,
    string? AdoptedOption,
    bool Binding,
    RuleSet? RuleSet,
    VoteResult? Result,
    IReadOnlyList<OptionResult> Options,
    IReadOnlyList<ReckonedCondition> Missed,
    string? Source,
    string? TakenOverBy,
    string? Reason
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An assembly ratified what a consultation adopted: it is binding now.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="RatifyingItemId">The item by which it was ratified.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
public sealed record ItemRatified(Guid ItemId, Guid? InitiativeId, Guid RatifyingItemId, Guid AssemblyId, DateOnly AssemblyDate) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}
