using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>A procedure of the Dutch procurement act (Aanbestedingswet 2012), or of a purchase below its thresholds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProcurementProcedure>))]
public enum ProcurementProcedure
{
    /// <summary>Everybody can tender.</summary>
    Open,

    /// <summary>Everybody can ask to tender; those that are selected do.</summary>
    Restricted,

    /// <summary>As restricted, with negotiations about the tenders.</summary>
    CompetitiveWithNegotiation,

    /// <summary>Those that are selected find the solution together with the buyer.</summary>
    CompetitiveDialogue,

    /// <summary>Negotiations without an announcement, where the law allows that.</summary>
    NegotiatedWithoutNotice,

    /// <summary>Some suppliers are asked, or one, below the thresholds.</summary>
    Private,
}

/// <summary>How municipalities take part in a joint procurement. A setting says which are used, since no source has a list.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipationForm>))]
public enum ParticipationForm
{
    /// <summary>From the start alone: until one day, which is not after the announcement.</summary>
    FromTheStart,

    /// <summary>From the start, until the first entry moment, which is not after the announcement, and later at each other one.</summary>
    EntryMoments,

    /// <summary>By a contract of its own under the framework agreement, at each entry moment.</summary>
    ThroughFramework,
}

/// <summary>Where a joint procurement stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProcurementState>))]
public enum ProcurementState
{
    /// <summary>It is being prepared.</summary>
    Planned,

    /// <summary>Suppliers were asked to tender.</summary>
    Announced,

    /// <summary>It was awarded.</summary>
    Awarded,

    /// <summary>It does not go on.</summary>
    Cancelled,
}

/// <summary>What a joint procurement is. Days are those that are planned, in this order; the first three can lie in the past.</summary>
public abstract record ProcurementText
{
    /// <summary>What is bought, 3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>The procedure.</summary>
    [Required]
    public ProcurementProcedure? Procedure { get; init; }

    /// <summary>How municipalities take part.</summary>
    [Required]
    public ParticipationForm? Form { get; init; }

    /// <summary>CBS code of the municipality that buys; this or <c>leadOrganisation</c>.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? LeadMunicipality { get; init; }

    /// <summary>The organisation that buys, 2 to 200 characters, if it is no municipality.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? LeadOrganisation { get; init; }

    /// <summary>The day of the announcement.</summary>
    [Required]
    public DateOnly? AnnouncementOn { get; init; }

    /// <summary>The last day on which suppliers can tender.</summary>
    [Required]
    public DateOnly? ClosingOn { get; init; }

    /// <summary>The day of the award.</summary>
    [Required]
    public DateOnly? AwardOn { get; init; }

    /// <summary>The first day of the contract.</summary>
    [Required]
    public DateOnly? ContractFrom { get; init; }

    /// <summary>The last day of the contract.</summary>
    [Required]
    public DateOnly? ContractUntil { get; init; }

    /// <summary>
    /// The last day of each entry moment, 1 to 20, each later than the one before it, and none after the contract. From the start: one, not
    /// after the announcement.
    /// </summary>
    [Required, MinLength(1), MaxLength(20)]
    public IReadOnlyList<DateOnly>? EntryMoments { get; init; }

    /// <summary>What who takes part binds itself to, 10 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Binding { get; init; }

    /// <summary>The estimated value over the whole contract in euro cents before VAT, 0 to 10^13; absent: unknown.</summary>
    [Range(0L, 10_000_000_000_000L)]
    public long? EstimatedCents { get; init; }
}

/// <summary>Plans a joint procurement.</summary>
public sealed record PlanProcurementRequest : ProcurementText;

/// <summary>Changes what a joint procurement is.</summary>
public sealed record ReviseProcurementRequest : ProcurementText;

/// <summary>Suppliers were asked to tender.</summary>
public sealed record AnnounceProcurementRequest
{
    /// <summary>The day, not in the future.</summary>
    [Required]
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>The number of the announcement in TenderNed, 3 to 50 characters; absent: it has none.</summary>
    [StringLength(50, MinimumLength = 3)]
    public string? Reference { get; init; }
}

/// <summary>A joint procurement was awarded.</summary>
public sealed record AwardProcurementRequest
{
    /// <summary>The day: not in the future, nor before the announcement.</summary>
    [Required]
    public DateOnly? AwardedOn { get; init; }

    /// <summary>The supplier or suppliers, 2 to 500 characters; public.</summary>
    [Required, StringLength(500, MinimumLength = 2)]
    public string? AwardedTo { get; init; }
}

/// <summary>A municipality takes part.</summary>
public sealed record ParticipateRequest
{
    /// <summary>The last day of the entry moment at which it does so, today or later.</summary>
    [Required]
    public DateOnly? EntryMoment { get; init; }
}

/// <summary>A joint procurement of a facility. Amounts in whole euro cents before VAT.</summary>
/// <param name="Id">The procurement.</param>
/// <param name="FacilityId">The facility.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="Title">What is bought.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Form">How municipalities take part.</param>
/// <param name="LeadMunicipality">CBS code of the municipality that buys; null: an organisation does.</param>
/// <param name="LeadName">Who buys, by name.</param>
/// <param name="AnnouncementOn">The planned day of the announcement.</param>
/// <param name="ClosingOn">The last day on which suppliers can tender.</param>
/// <param name="AwardOn">The planned day of the award.</param>
/// <param name="ContractFrom">The first day of the contract.</param>
/// <param name="ContractUntil">The last day of the contract.</param>
/// <param name="EntryMoments">The last day of each entry moment, the first one first.</param>
/// <param name="Binding">What who takes part binds itself to.</param>
/// <param name="EstimatedCents">The estimated value over the whole contract; null: unknown.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AnnouncedOn">When suppliers were asked; null: not yet.</param>
/// <param name="Reference">The number of the announcement in TenderNed.</param>
/// <param name="AwardedOn">When it was awarded; null: not yet.</param>
/// <param name="AwardedTo">To whom.</param>
/// <param name="CancelReason">Why it does not go on.</param>
/// <param name="Participants">How many municipalities take part.</param>
/// <param name="Contracted">How many of them have a contract for the facility, or are further.</param>
/// <param name="OpenUntil">The last day of the entry moment that is open today; null: none is to come.</param>
/// <param name="PlannedAt">When it was recorded, UTC.</param>
/// <param name="Version">Counts its changes; the <c>ETag</c>.</param>
public sealed record ProcurementView(
    Guid Id,
    Guid FacilityId,
    string FacilityName,
    string Title,
    ProcurementProcedure Procedure,
    ParticipationForm Form,
    string? LeadMunicipality,
    string LeadName,
    DateOnly AnnouncementOn,
    DateOnly ClosingOn,
    DateOnly AwardOn,
    DateOnly ContractFrom,
    DateOnly ContractUntil,
    IReadOnlyList<DateOnly> EntryMoments,
    string Binding,
    long? EstimatedCents,
    ProcurementState State,
    DateOnly? AnnouncedOn,
    string? Reference,
    DateOnly? AwardedOn,
    string? AwardedTo,
    string? CancelReason,
    int Participants,
    int Contracted,
    DateOnly? OpenUntil,
    DateTimeOffset PlannedAt,
    int Version
);

/// <summary>A municipality that takes part in a joint procurement.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">Its inhabitants on its newest reference date.</param>
/// <param name="EntryMoment">The last day of the entry moment at which it takes part.</param>
/// <param name="RegisteredAt">When it said so, UTC.</param>
/// <param name="AdoptionState">How far it is with the facility, as its adoption says; null: no step stands.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ParticipationView(
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    DateOnly EntryMoment,
    DateTimeOffset RegisteredAt,
    AdoptionState? AdoptionState,
    int Version
);
