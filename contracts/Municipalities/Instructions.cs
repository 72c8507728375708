using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>How far a council's say on an item of the general assembly is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilInstructionStatus>))]
public enum CouncilInstructionStatus
{
    /// <summary>Nobody asked the council whether it wants a say.</summary>
    NotAsked,

    /// <summary>The council was asked, or said yes.</summary>
    Asked,

    /// <summary>It is on the agenda of a meeting of the council.</summary>
    Planned,

    /// <summary>The council gave its instruction.</summary>
    Given,

    /// <summary>The council leaves it to the municipal executive.</summary>
    NoSayWanted,
}

/// <summary>Says whether the council wants a say on an item of the general assembly.</summary>
public sealed record AnswerForCouncilRequest
{
    /// <summary>No: it leaves the item to the municipal executive.</summary>
    [Required]
    public bool? WantsSay { get; init; }
}

/// <summary>Says when the council treats an item of the general assembly.</summary>
public sealed record PlanCouncilInstructionRequest
{
    /// <summary>Day of the council's meeting, not after the assembly.</summary>
    [Required]
    public DateOnly? CouncilDate { get; init; }
}

/// <summary>
/// Records, or replaces until the vote closes, how the council wants its municipality to vote. It binds nobody and blocks
/// nothing.
/// </summary>
public sealed record GiveCouncilInstructionRequest
{
    /// <summary>How to vote.</summary>
    [Required]
    public InstructionPosition? Position { get; init; }

    /// <summary>A recorded decision of this council by which it was given.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>What the council gave along, at most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Note { get; init; }
}

/// <summary>Days counted back from an assembly, for a council that wants a say. Null where the item is on no agenda yet.</summary>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="LastCouncilDate">The last day on which a meeting of the council makes sense.</param>
/// <param name="PapersDate">The papers are with the council by then, for a meeting on its planned day, or else on the last one.</param>
/// <param name="BudgetAdoptedDate">The council adopts the budget that pays for it by then.</param>
/// <param name="BudgetSentBeforeDate">The budget is sent to the province before this day (Gemeentewet, article 191).</param>
public sealed record CouncilInstructionDates(
    DateOnly AssemblyDate,
    DateOnly LastCouncilDate,
    DateOnly PapersDate,
    DateOnly BudgetAdoptedDate,
    DateOnly BudgetSentBeforeDate
);

/// <summary>A council's say on an item of the general assembly.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Status">How far it is.</param>
/// <param name="WantsSay">Whether the council wants a say; null: it did not say.</param>
/// <param name="CouncilDate">Day on which the council treats it.</param>
/// <param name="IsLate">That day lies after the last one that makes sense.</param>
/// <param name="Position">
/// How the council wants its municipality to vote. That, the decision and the note are for the municipality itself until the vote is
/// closed.
/// </param>
/// <param name="DecisionId">By which decision.</param>
/// <param name="Note">What the council gave along.</param>
/// <param name="GivenAt">When it was recorded.</param>
/// <param name="Ballot">
/// How the municipality voted: for where its option adopts something. It sees that at once, everybody once the vote is closed.
/// </param>
/// <param name="Deviates">Whether the ballot differs from the instruction; null: one of both is not there or not to be seen.</param>
/// <param name="Dates">When what must be done.</param>
/// <param name="AllowedActions">What can be done now.</param>
/// <param name="Version">0: nothing was recorded.</param>
/// <param name="IsWithdrawn">The council withdrew the decision that it rests on; no ballot deviates from it any more.</param>
public sealed record CouncilInstructionView(
    Guid ItemId,
    string MunicipalityCode,
    CouncilInstructionStatus Status,
    bool? WantsSay,
    DateOnly? CouncilDate,
    bool IsLate,
    InstructionPosition? Position,
    Guid? DecisionId,
    string? Note,
    DateTimeOffset? GivenAt,
    InstructionPosition? Ballot,
    bool? Deviates,
    CouncilInstructionDates? Dates,
    [property: AllowedValues("Ask", "Want", "Plan", "Give", "Waive")] IReadOnlyList<string> AllowedActions,
    int Version,
    bool IsWithdrawn
);
