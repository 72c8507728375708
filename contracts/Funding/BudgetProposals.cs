using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Where a budget proposal stands: prepared by the fund manager, decided by the general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetProposalStatus>))]
public enum BudgetProposalStatus
{
    /// <summary>Being prepared, or returned without a decision; it can be revised.</summary>
    Draft,

    /// <summary>Handed over: on the board's list, or held over; on no agenda.</summary>
    Submitted,

    /// <summary>On the agenda of an assembly.</summary>
    OnAgenda,

    /// <summary>The assembly votes on it.</summary>
    Voting,

    /// <summary>A consultation adopted it; a ratification makes it binding.</summary>
    AwaitsRatification,

    /// <summary>Adopted: it became the budget of its year, or a change of it.</summary>
    Adopted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Discarded by the fund manager before it was handed over; final.</summary>
    Discarded,
}

/// <summary>What a budget proposal says.</summary>
public abstract record BudgetProposalText
{
    /// <summary>5 to 150 characters.</summary>
    [Required, StringLength(150, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>What it is for and, of a change, why: 5 to 10,000 characters.</summary>
    [Required, StringLength(10_000, MinimumLength = 5)]
    public string? Explanation { get; init; }

    /// <summary>
    /// 2 to 200 lines, each code once. Income and what is withdrawn from reserves equal the costs and what is added to reserves; one line,
    /// and no more, has the contributions.
    /// </summary>
    [Required, MaxLength(BudgetLimits.MostLines)]
    public IReadOnlyList<BudgetLine>? Lines { get; init; }

    /// <summary>
    /// A published simulation of the year, by one of whose alternatives the contributions are divided once this is adopted; absent: per
    /// inhabitant.
    /// </summary>
    public Guid? SimulationId { get; init; }

    /// <summary>The number of the alternative, whose total is the line with the contributions; only with a simulation.</summary>
    public int? Alternative { get; init; }
}

/// <summary>Prepares the budget of a year, or a change of it, for the general assembly.</summary>
public sealed record PrepareBudgetProposalRequest : BudgetProposalText
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Revises a budget proposal that is not handed over. The version before it is kept.</summary>
public sealed record ReviseBudgetProposalRequest : BudgetProposalText;

/// <summary>Records the budget that an assembly decided outside this system.</summary>
public sealed record RecordBudgetDecisionRequest
{
    /// <summary>The reported decision, an agenda item; the day and the outcome are taken from it.</summary>
    [Required]
    public Guid? ItemId { get; init; }
}

/// <summary>Takes the recording of a decision back, because it was recorded wrongly.</summary>
public sealed record TakeBackBudgetRecordingRequest
{
    /// <summary>Why, 5 to 2,000 characters; it is public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>
/// A budget proposal. Everybody sees what was handed over or recorded, the fund manager and auditors also what is being prepared. Whole
/// euro cents before VAT.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Explanation">What it is for.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag; each step makes another one.</param>
/// <param name="TextVersion">The version of title, explanation and lines that is shown.</param>
/// <param name="OfRevision">The revision of the budget that it is to change; null: it is to be the first budget of the year.</param>
/// <param name="ContributionsCents">Contributions of all municipalities.</param>
/// <param name="TotalCents">All income.</param>
/// <param name="Lines">Its lines, in the order of their codes.</param>
/// <param name="SimulationId">The simulation by whose alternative the contributions are divided; null: per inhabitant.</param>
/// <param name="Alternative">The number of that alternative.</param>
/// <param name="PreparedAt">When it was first prepared.</param>
/// <param name="ChangedAt">When the text that is shown was saved.</param>
/// <param name="SubmittedVersion">The version of the text that was handed over or recorded; null: none was.</param>
/// <param name="ItemId">The agenda item that carries it, or did last, or the reported decision; null: none does.</param>
/// <param name="DecidedOn">Day of the assembly that decided it; null: it is not decided.</param>
/// <param name="Revision">The revision that it became; null: it is no budget.</param>
/// <param name="Reported">Whether it was decided outside this system and recorded here.</param>
/// <param name="Reason">Why its decision no longer holds; null: nothing was annulled or taken back.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record BudgetProposalView(
    Guid Id,
    int Year,
    string Title,
    string Explanation,
    BudgetProposalStatus Status,
    int Version,
    int TextVersion,
    int? OfRevision,
    long ContributionsCents,
    long TotalCents,
    IReadOnlyList<BudgetLine> Lines,
    Guid? SimulationId,
    int? Alternative,
    DateTimeOffset PreparedAt,
    DateTimeOffset ChangedAt,
    int? SubmittedVersion,
    Guid? ItemId,
    DateOnly? DecidedOn,
    int? Revision,
    bool Reported,
    string? Reason,
    [property: AllowedValues("Revise", "Submit", "Record", "Discard", "TakeBack")] IReadOnlyList<string> AllowedActions
);

/// <summary>A version of a budget proposal, which never changes. Whole euro cents before VAT.</summary>
/// <param name="TextVersion">Its number, from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Explanation">What it is for.</param>
/// <param name="Lines">Its lines, in the order of their codes.</param>
/// <param name="SimulationId">The simulation by whose alternative the contributions are divided; null: per inhabitant.</param>
/// <param name="Alternative">The number of that alternative.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="SavedBy">Who saved it; null: for the fund manager and auditors only.</param>
public sealed record BudgetProposalVersionView(
    int TextVersion,
    string Title,
    string Explanation,
    IReadOnlyList<BudgetLine> Lines,
    Guid? SimulationId,
    int? Alternative,
    DateTimeOffset SavedAt,
    string? SavedBy
);
