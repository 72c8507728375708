using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Where an initiative stands. Draft, then Submitted to the Taskforce, which endorses, returns or declines; the assembly adopts or rejects what was endorsed.</summary>
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

/// <summary>Records a need for the caller's own municipality.</summary>
public sealed record RecordNeedRequest
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>10 to 4,000 characters.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Description { get; init; }
}

/// <summary>Co-signs a need for the caller's own municipality.</summary>
public sealed record CosignNeedRequest
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
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

/// <summary>A municipality that shares a need.</summary>
public sealed record SignatureView(string MunicipalityCode, string MunicipalityName, Office Office, DateTimeOffset SignedAt);

/// <summary>A need with those who share it. The counts include the municipality that recorded it.</summary>
public sealed record NeedView(
    Guid Id,
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    string Title,
    string Description,
    DateTimeOffset RecordedAt,
    int Municipalities,
    long Inhabitants,
    IReadOnlyList<SignatureView> CoSigners
);

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
    [property: AllowedValues("Revise", "Submit", "Endorse", "Return", "Decline", "Adopt", "Reject")] IReadOnlyList<string> AllowedActions,
    AwaitedStep Next,
    DateTimeOffset StartedAt,
    int Version
);

/// <summary>One advice of the Taskforce.</summary>
public sealed record AdviceView(Verdict Verdict, string Reason, DateTimeOffset GivenAt);

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
}

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
/// <param name="ServiceDeliveryBoardRecommendation">Of the board for service delivery.</param>
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

/// <summary>The whole path of an initiative: need, signatures, advice, decision with figures, commitment.</summary>
public sealed record InitiativeTrace(
    InitiativeView Initiative,
    NeedView Need,
    IReadOnlyList<AdviceView> Advice,
    TraceDecision? Decision,
    TraceCommitment? Commitment
);

/// <summary>How many initiatives are in a status.</summary>
public sealed record StatusCount(InitiativeStatus Status, int Count);

/// <summary>Counts for a dashboard.</summary>
public sealed record InitiativesSummary(int Needs, IReadOnlyList<StatusCount> Initiatives);
