using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What the fund brings before the general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundProposalKind>))]
public enum FundProposalKind
{
    /// <summary>The budget of a year, or a change of it.</summary>
    Budget,

    /// <summary>The framework for the four years after a year (kadernota).</summary>
    Framework,

    /// <summary>The annual accounts of a year with their report (jaarrekening, jaarverslag).</summary>
    Accounts,

    /// <summary>What becomes of the result of a year (resultaatbestemming).</summary>
    Appropriation,

    /// <summary>The discharge of the board for a year (décharge).</summary>
    Discharge,
}

/// <summary>Where a proposal of the fund stands: prepared by the fund manager, decided by the general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundProposalStatus>))]
public enum FundProposalStatus
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

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Discarded by the fund manager; final.</summary>
    Discarded,
}

/// <summary>What every proposal of the fund says.</summary>
public abstract record FundProposalText
{
    /// <summary>5 to 150 characters.</summary>
    [Required, StringLength(150, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>What it is for and, of a change, why: 5 to 10,000 characters.</summary>
    [Required, StringLength(10_000, MinimumLength = 5)]
    public string? Explanation { get; init; }
}

/// <summary>Records what an assembly decided outside this system.</summary>
public sealed record RecordFundDecisionRequest
{
    /// <summary>The reported decision, an agenda item; the day and the outcome are taken from it.</summary>
    [Required]
    public Guid? ItemId { get; init; }
}

/// <summary>Takes the recording of a decision back, because it was recorded wrongly.</summary>
public sealed record TakeBackFundRecordingRequest
{
    /// <summary>Why, 5 to 2,000 characters; it is public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A version of what a proposal of the fund says, which never changes; each kind adds what it has.</summary>
public abstract record FundProposalVersionView
{
    /// <summary>Its number, from 1.</summary>
    public int TextVersion { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it; null: for the fund manager and auditors only.</summary>
    public string? SavedBy { get; init; }
}

/// <summary>
/// A proposal of the fund to the general assembly. Everybody sees what was handed over or recorded, the fund manager and auditors also what
/// is being prepared.
/// </summary>
public record FundProposalView
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is.</summary>
    public FundProposalKind Kind { get; init; }

    /// <summary>The year that it is about.</summary>
    public int Year { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public FundProposalStatus Status { get; init; }

    /// <summary>Its version, which is its ETag; each step makes another one.</summary>
    public int Version { get; init; }

    /// <summary>The version of the text that is shown.</summary>
    public int TextVersion { get; init; }

    /// <summary>When it was first prepared.</summary>
    public DateTimeOffset PreparedAt { get; init; }

    /// <summary>When the text that is shown was saved.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The version of the text that was handed over or recorded; null: none was.</summary>
    public int? SubmittedVersion { get; init; }

    /// <summary>The agenda item that carries it, or did last, or the reported decision; null: none does.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Day of the assembly that decided it; null: it is not decided.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Whether it was decided outside this system and recorded here.</summary>
    public bool Reported { get; init; }

    /// <summary>Why its decision no longer holds; null: nothing was annulled or taken back.</summary>
    public string? Reason { get; init; }

    /// <summary>What the caller may do with it now.</summary>
    [AllowedValues("Revise", "Check", "Submit", "Record", "Discard", "TakeBack")]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}
