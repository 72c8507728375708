using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samen.Contracts;

/// <summary>What a field of settings takes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingKind>))]
public enum SettingKind
{
    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A percentage with at most two decimals.</summary>
    Percentage,

    /// <summary>An amount in whole euro cents.</summary>
    Cents,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A list of choices.</summary>
    Choices,

    /// <summary>A time of the day in the Netherlands, as hh:mm:ss.</summary>
    Time,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of whole numbers.</summary>
    Numbers,

    /// <summary>An object of the rule sets of votes by name, each with <c>binding</c> and <c>conditions</c>.</summary>
    RuleSets,

    /// <summary>A list of questions in <c>dutch</c> and <c>english</c>.</summary>
    Questions,

    /// <summary>An object of whole numbers of days by the type of an event.</summary>
    DaysByEvent,
}

/// <summary>What became of a proposal to change settings.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SettingProposalStatus>))]
public enum SettingProposalStatus
{
    /// <summary>It waits for a second person; what was in force stays so.</summary>
    Proposed,

    /// <summary>A second person approved it, and it came into force at once.</summary>
    Approved,

    /// <summary>A second person refused it.</summary>
    Refused,

    /// <summary>Who proposed it withdrew it.</summary>
    Withdrawn,
}

/// <summary>A field of settings.</summary>
/// <param name="Name">Its name in the values.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Minimum">The least number; null: none.</param>
/// <param name="Maximum">The largest number, or the most characters; null: none.</param>
/// <param name="MostEntries">The most entries of a list; null: no list, or no limit.</param>
/// <param name="Choices">What can be chosen, where it takes a choice.</param>
/// <param name="MayBeEmpty">Whether it may have no value.</param>
public sealed record SettingFieldView(
    string Name,
    SettingKind Kind,
    decimal? Minimum,
    decimal? Maximum,
    int? MostEntries,
    IReadOnlyList<string> Choices,
    bool MayBeEmpty
);

/// <summary>Settings that change together, as they are in force.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Version">The version in force; 0: what the program started with.</param>
/// <param name="Since">From when it is in force, UTC; null: from the start.</param>
/// <param name="Values">The value of each field.</param>
/// <param name="Fields">What each field takes.</param>
/// <param name="Roles">Who proposes and approves other values.</param>
/// <param name="AllowedActions">What the caller may do with them.</param>
public sealed record SettingView(
    string Name,
    int Version,
    DateTimeOffset? Since,
    JsonElement Values,
    IReadOnlyList<SettingFieldView> Fields,
    IReadOnlyList<string> Roles,
    [property: AllowedValues("Propose")] IReadOnlyList<string> AllowedActions
);

/// <summary>A field that differs between two versions of settings.</summary>
/// <param name="Field">Its name; of a table with the row, as <c>field/row</c>.</param>
/// <param name="From">What it was; null: it was not there.</param>
/// <param name="To">What it is then; null: it is not there any more.</param>
public sealed record SettingChangeView(string Field, JsonElement? From, JsonElement? To);

/// <summary>What other settings come to.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="About">Of what or whom, such as the name of a municipality; null: of all.</param>
/// <param name="Before">By the settings in force.</param>
/// <param name="After">By the other ones.</param>
public sealed record SettingFigureView(string Name, string? About, long Before, long After);

/// <summary>A version of settings: who made it, why, and what changed.</summary>
/// <param name="Version">Its number; 0: what the program started with.</param>
/// <param name="Since">From when it is or was in force, UTC; null: from the start.</param>
/// <param name="Values">The value of each field.</param>
/// <param name="Changes">What differs from the version before.</param>
/// <param name="ProposalId">The proposal that it was; null: version 0.</param>
/// <param name="Why">Why it was proposed.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ApprovedBy">Who approved it.</param>
public sealed record SettingVersionView(
    int Version,
    DateTimeOffset? Since,
    JsonElement Values,
    IReadOnlyList<SettingChangeView> Changes,
    Guid? ProposalId,
    string? Why,
    string? ProposedBy,
    string? ApprovedBy
);

/// <summary>Asks what other settings would change. Nothing is kept.</summary>
public sealed record PreviewSettingRequest
{
    /// <summary>Which settings, at most 40 characters.</summary>
    [Required, StringLength(40)]
    public string? Name { get; init; }

    /// <summary>An object with the value of each field.</summary>
    [Required]
    public JsonElement? Values { get; init; }
}

/// <summary>What other settings would change.</summary>
/// <param name="Name">Which settings.</param>
/// <param name="Version">The version in force, from which the proposal would start.</param>
/// <param name="Values">The values as they would be kept.</param>
/// <param name="Changes">What differs from what is in force; empty: nothing.</param>
/// <param name="Figures">What it comes to, where that can be counted.</param>
public sealed record SettingPreviewView(
    string Name,
    int Version,
    JsonElement Values,
    IReadOnlyList<SettingChangeView> Changes,
    IReadOnlyList<SettingFigureView> Figures
);

/// <summary>Proposes other settings. They are in force once a second person approves them.</summary>
public sealed record ProposeSettingRequest
{
    /// <summary>Which settings, at most 40 characters.</summary>
    [Required, StringLength(40)]
    public string? Name { get; init; }

    /// <summary>The version from which the proposal starts; it must be the one in force, also when it is approved.</summary>
    [Required, Range(0, int.MaxValue)]
    public int? FromVersion { get; init; }

    /// <summary>An object with the value of each field.</summary>
    [Required]
    public JsonElement? Values { get; init; }

    /// <summary>Why, 5 to 1,000 characters.</summary>
    [Required, StringLength(1000, MinimumLength = 5)]
    public string? Why { get; init; }
}

/// <summary>Refuses proposed settings.</summary>
public sealed record RefuseSettingRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Proposed settings.</summary>
/// <param name="Id">Id of the proposal.</param>
/// <param name="Name">Which settings.</param>
/// <param name="FromVersion">The version from which it starts.</param>
/// <param name="CurrentVersion">The version in force; where it is another, the proposal can't be approved any more.</param>
/// <param name="Values">The proposed value of each field.</param>
/// <param name="Changes">What differs from the version from which it starts.</param>
/// <param name="Why">Why it was proposed.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Version">The version of the proposal, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record SettingProposalView(
    Guid Id,
    string Name,
    int FromVersion,
    int CurrentVersion,
    JsonElement Values,
    IReadOnlyList<SettingChangeView> Changes,
    string Why,
    SettingProposalStatus Status,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    int Version,
    [property: AllowedValues("Approve", "Refuse", "Withdraw")] IReadOnlyList<string> AllowedActions
);
