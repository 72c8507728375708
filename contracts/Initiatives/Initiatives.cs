using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>
/// Where an initiative stands. Draft, then Submitted to the Taskforce, which endorses, returns or declines; the assembly adopts or
/// rejects what was endorsed.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<InitiativeStatus>))]
public enum InitiativeStatus
{
    /// <summary>Being written by its owners.</summary>
    Draft,

    /// <summary>With the Taskforce.</summary>
    Submitted,

    /// <summary>Sent back to its owners with a reason.</summary>
    Returned,

    /// <summary>Declined by the Taskforce; final.</summary>
    Declined,

    /// <summary>Endorsed by the Taskforce; waits for the general assembly.</summary>
    Endorsed,

    /// <summary>Adopted by the general assembly; final.</summary>
    Adopted,

    /// <summary>Rejected by the general assembly; final.</summary>
    Rejected,
}

/// <summary>What the Taskforce advises.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>To the general assembly.</summary>
    Endorse,

    /// <summary>Back to the owners.</summary>
    Return,

    /// <summary>No.</summary>
    Decline,
}

/// <summary>The plan of an initiative: what it wants, brings and costs. Amounts in whole euro cents before VAT.</summary>
public record InitiativePlan
{
    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>Scale up what is proven, or develop together.</summary>
    [Required]
    public Track? Track { get; init; }

    /// <summary>With <see cref="Track.ScaleUp"/> the CBS code of the municipality where it is proven; else absent.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? ProvenAtMunicipality { get; init; }

    /// <summary>What society gains, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? SocietalGoal { get; init; }

    /// <summary>Expected benefit in working hours a year over all municipalities, 0 to 100,000,000.</summary>
    [Required, Range(0L, 100_000_000L)]
    public long? BenefitHoursPerYear { get; init; }

    /// <summary>Expected benefit in euro cents a year over all municipalities, 0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? BenefitCentsPerYear { get; init; }

    /// <summary>One-off cost in euro cents, 0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? OneOffCents { get; init; }

    /// <summary>Yearly cost in euro cents, 0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? YearlyCents { get; init; }
}

/// <summary>Starts an initiative from a need. The caller's municipality is one of the owners.</summary>
public sealed record StartInitiativeRequest : InitiativePlan
{
    /// <summary>The need it grows out of.</summary>
    [Required]
    public Guid? NeedId { get; init; }

    /// <summary>CBS code of the owner that leads.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? LeadMunicipality { get; init; }

    /// <summary>CBS codes of the other owners, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? OtherOwnerMunicipalities { get; init; }
}

/// <summary>Replaces the plan of an initiative that is a draft or was returned.</summary>
public sealed record ReviseInitiativeRequest : InitiativePlan;

/// <summary>The Taskforce's advice on a submitted initiative.</summary>
public sealed record AdviseRequest
{
    /// <summary>Endorse, return or decline.</summary>
    [Required]
    public Verdict? Verdict { get; init; }

    /// <summary>Why, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? Reason { get; init; }
}

/// <summary>An owner of an initiative.</summary>
public sealed record OwnerView(string MunicipalityCode, string MunicipalityName, bool Leads);

/// <summary>An initiative. Amounts in whole euro cents before VAT.</summary>
public sealed record InitiativeView(
    Guid Id,
    Guid NeedId,
    InitiativeStatus Status,
    string Title,
    Track Track,
    string? ProvenAtMunicipality,
    string SocietalGoal,
    long BenefitHoursPerYear,
    long BenefitCentsPerYear,
    long OneOffCents,
    long YearlyCents,
    IReadOnlyList<OwnerView> Owners,
    [property: AllowedValues("Revise", "Submit", "Endorse", "Return", "Decline", "Adopt", "Reject", "Annul")]
        IReadOnlyList<string> AllowedActions,
    AwaitedStep Next,
    DateTimeOffset StartedAt,
    int Version
);

/// <summary>One advice of the Taskforce.</summary>
public sealed record AdviceView(Verdict Verdict, string Reason, DateTimeOffset GivenAt);

/// <summary>What an initiative waits for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AwaitedStep>))]
public enum AwaitedStep
{
    /// <summary>An owner submits the plan to the Taskforce.</summary>
    Submit,

    /// <summary>The Taskforce advises.</summary>
    Advise,

    /// <summary>An owner revises the plan that the Taskforce returned, and submits it again.</summary>
    Resubmit,

    /// <summary>It is added to the list of proposed items; nobody needs to do anything.</summary>
    Propose,

    /// <summary>The board places its item on the agenda of an assembly.</summary>
    Place,

    /// <summary>The assembly secretary opens the vote.</summary>
    Open,

    /// <summary>Municipalities vote; the assembly secretary closes the vote.</summary>
    Vote,

    /// <summary>The item was held over: the board places it on the agenda of a later assembly, or it is withdrawn.</summary>
    PlaceAgain,

    /// <summary>The item was withdrawn or missed its quorum: the assembly secretary may bring it back as another item.</summary>
    BringBack,

    /// <summary>A consultation adopted it: a later assembly ratifies it.</summary>
    Ratify,

    /// <summary>It was adopted: the fund books the commitment; nobody needs to do anything.</summary>
    Book,

    /// <summary>The commitment is booked: the owners carry it out.</summary>
    CarryOut,

    /// <summary>Nothing: it was declined or rejected.</summary>
    None,
}

/// <summary>How many initiatives are in a status.</summary>
public sealed record StatusCount(InitiativeStatus Status, int Count);

/// <summary>Counts for a dashboard.</summary>
public sealed record InitiativesSummary(int Needs, IReadOnlyList<StatusCount> Initiatives);
