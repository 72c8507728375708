using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What a cost is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CostKind>))]
public enum CostKind
{
    /// <summary>Designing and building.</summary>
    Development,

    /// <summary>Buying and tendering.</summary>
    Procurement,

    /// <summary>Licences.</summary>
    Licences,

    /// <summary>Hosting.</summary>
    Hosting,

    /// <summary>People who run, support or manage it.</summary>
    Staff,

    /// <summary>Introducing it at municipalities: training, conversion, links.</summary>
    Introduction,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How often a cost returns.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recurrence>))]
public enum Recurrence
{
    /// <summary>Once, in its year.</summary>
    OneOff,

    /// <summary>In its year and each year after it.</summary>
    Yearly,
}

/// <summary>How much a risk matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskLevel>))]
public enum RiskLevel
{
    /// <summary>The initiative can fail by it.</summary>
    High,

    /// <summary>It costs time, money or support.</summary>
    Medium,

    /// <summary>It is a nuisance.</summary>
    Low,
}

/// <summary>What a participant does in an initiative without owning it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipantRole>))]
public enum ParticipantRole
{
    /// <summary>Tries it out (pilotgemeente).</summary>
    Pilot,

    /// <summary>Works along (deelnemer).</summary>
    Participant,

    /// <summary>Thinks along (klankbordgroep).</summary>
    SoundingBoard,

    /// <summary>Follows what happens (volger).</summary>
    Follower,
}

/// <summary>A cost of the plan, before VAT.</summary>
public sealed record CostLine
{
    /// <summary>What it is for.</summary>
    [Required]
    public CostKind? Kind { get; init; }

    /// <summary>Once, or each year.</summary>
    [Required]
    public Recurrence? Recurrence { get; init; }

    /// <summary>The year of a one-off cost, the first year of a yearly one: 2015 to 2100.</summary>
    [Required, Range(PlanYears.First, PlanYears.Last)]
    public int? Year { get; init; }

    /// <summary>In euro cents, 1 to 10^13.</summary>
    [Required, Range(1L, 10_000_000_000_000L)]
    public long? Cents { get; init; }
}

/// <summary>Something that is to be ready on a day.</summary>
public sealed record Milestone
{
    /// <summary>The day.</summary>
    [Required]
    public DateOnly? Day { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }
}

/// <summary>What can go wrong, and what is done about it.</summary>
public sealed record PlanRisk
{
    /// <summary>How much it matters.</summary>
    [Required]
    public RiskLevel? Level { get; init; }

    /// <summary>3 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Description { get; init; }

    /// <summary>What is done about it, at most 500 characters; absent: nothing yet.</summary>
    [StringLength(500, MinimumLength = 3)]
    public string? Measure { get; init; }
}

/// <summary>Who takes part without owning it: a municipality or another organisation.</summary>
public sealed record PlanParticipant
{
    /// <summary>CBS code of a municipality; absent: it is another organisation.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }

    /// <summary>Name of an organisation that is no municipality, 2 to 200 characters.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? Organisation { get; init; }

    /// <summary>What it does.</summary>
    [Required]
    public ParticipantRole? Role { get; init; }
}

/// <summary>The plan of an initiative: what it wants, brings and costs. Amounts in whole euro cents before VAT.</summary>
public sealed record InitiativePlan
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

    /// <summary>
    /// What shows that it works there, 10 to 4,000 characters. With <see cref="Track.ScaleUp"/> it is needed to submit; else absent.
    /// </summary>
    [StringLength(4000, MinimumLength = 10)]
    public string? Evidence { get; init; }

    /// <summary>What it took there in people, time and money; as <see cref="Evidence"/>.</summary>
    [StringLength(4000, MinimumLength = 10)]
    public string? Effort { get; init; }

    /// <summary>What other municipalities need to have or do for it; as <see cref="Evidence"/>.</summary>
    [StringLength(4000, MinimumLength = 10)]
    public string? Preconditions { get; init; }

    /// <summary>What society gains, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? SocietalGoal { get; init; }

    /// <summary>What is part of it and what is not, 10 to 4,000 characters.</summary>
    [StringLength(4000, MinimumLength = 10)]
    public string? Scope { get; init; }

    /// <summary>How it is carried out, 10 to 4,000 characters.</summary>
    [StringLength(4000, MinimumLength = 10)]
    public string? Approach { get; init; }

    /// <summary>The year in which it starts, 2015 to 2100.</summary>
    [Range(PlanYears.First, PlanYears.Last)]
    public int? StartYear { get; init; }

    /// <summary>What it costs, at most 40 lines that add up to at most 10^13 cents once and as much a year; absent: nothing.</summary>
    [MaxLength(40)]
    public IReadOnlyList<CostLine>? Costs { get; init; }

    /// <summary>The planning, at most 40.</summary>
    [MaxLength(40)]
    public IReadOnlyList<Milestone>? Milestones { get; init; }

    /// <summary>What can go wrong, at most 30.</summary>
    [MaxLength(30)]
    public IReadOnlyList<PlanRisk>? Risks { get; init; }

    /// <summary>Names of the standards that it applies, at most 30, each 2 to 200 characters.</summary>
    [MaxLength(30)]
    public IReadOnlyList<string>? Standards { get; init; }

    /// <summary>
    /// Keys of the reference components that it is about, at most 10, those of <c>GET /initiatives/v1/reference-components</c>; absent:
    /// none.
    /// </summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? ComponentKeys { get; init; }

    /// <summary>Who takes part without owning it, at most 400, each once.</summary>
    [MaxLength(400)]
    public IReadOnlyList<PlanParticipant>? Participants { get; init; }

    /// <summary>Expected benefit in working hours a year over all municipalities, 0 to 100,000,000.</summary>
    [Required, Range(0L, 100_000_000L)]
    public long? BenefitHoursPerYear { get; init; }

    /// <summary>Expected benefit in euro cents a year over all municipalities, 0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? BenefitCentsPerYear { get; init; }
}

/// <summary>
/// Starts an initiative from a need, as a draft that only its owners see. The caller's municipality leads it; others can be invited
/// to own it too.
/// </summary>
public sealed record StartInitiativeRequest
{
    /// <summary>The need it grows out of.</summary>
    [Required]
    public Guid? NeedId { get; init; }

    /// <summary>CBS codes of municipalities that are invited to own it, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? InvitedMunicipalities { get; init; }

    /// <summary>Its plan.</summary>
    [Required]
    public InitiativePlan? Plan { get; init; }
}

/// <summary>A version of a plan.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="Plan">What it said.</param>
/// <param name="MunicipalityCode">CBS code of the owner that saved it.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Office">The office that saved it; null: not known.</param>
/// <param name="SavedAt">When.</param>
/// <param name="GateId">The gate that proposes it; null: it was written before the assembly adopted the initiative.</param>
/// <param name="Holds">Whether it is the plan that holds.</param>
/// <param name="IsAdopted">Whether it is the version that the general assembly adopted last.</param>
public sealed record PlanVersionView(
    int Version,
    InitiativePlan Plan,
    string MunicipalityCode,
    string MunicipalityName,
    Office? Office,
    DateTimeOffset SavedAt,
    Guid? GateId,
    bool Holds,
    bool IsAdopted
);
