using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>How far a municipality is with a joint facility, in this order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdoptionState>))]
public enum AdoptionState
{
    /// <summary>It knows the facility.</summary>
    Known,

    /// <summary>It said that it is interested.</summary>
    Interested,

    /// <summary>Its council or executive decides.</summary>
    Deciding,

    /// <summary>It has a contract.</summary>
    Contracted,

    /// <summary>It connects, by the facility's checklist.</summary>
    Connecting,

    /// <summary>It uses the facility.</summary>
    Live,

    /// <summary>It still uses the facility, and is ending that.</summary>
    PhasingOut,

    /// <summary>It no longer goes on with the facility.</summary>
    Ended,
}

/// <summary>What a step of an adoption came of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdoptionOrigin>))]
public enum AdoptionOrigin
{
    /// <summary>The municipality recorded it.</summary>
    Municipality,

    /// <summary>A partnership recorded it for its member.</summary>
    Partnership,

    /// <summary>It follows from the usage of a product that fills the facility.</summary>
    Usage,

    /// <summary>Municipalities were reorganised.</summary>
    Reorganisation,
}

/// <summary>Records how far a municipality is with a facility, what it plans and what it replaces.</summary>
public sealed record AdoptionRequest
{
    /// <summary>How far it is. States may be skipped.</summary>
    [Required]
    public AdoptionState? State { get; init; }

    /// <summary>The day from which that holds, not in the future nor before that of the step before it.</summary>
    [Required]
    public DateOnly? Since { get; init; }

    /// <summary>The day on which it plans to be live; only before it is.</summary>
    public DateOnly? PlannedLiveOn { get; init; }

    /// <summary>What it replaces with the facility, at most 500 characters; public.</summary>
    [StringLength(500)]
    public string? Replaces { get; init; }

    /// <summary>Why, 5 to 2,000 characters, for a step back and for an end; public.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Says which lines of the checklist are done.</summary>
public sealed record ChecklistRequest
{
    /// <summary>The lines that are done, as the facility words them; the others are not.</summary>
    [Required, MaxLength(30)]
    public IReadOnlyList<string>? Done { get; init; }
}

/// <summary>A step of a municipality with a facility.</summary>
/// <param name="Number">Counts the steps, from 1.</param>
/// <param name="State">The state from then on.</param>
/// <param name="Since">The day from which it holds.</param>
/// <param name="Origin">What it came of.</param>
/// <param name="PartnershipId">The partnership that recorded it.</param>
/// <param name="Reason">Why, where it is an end or a step back.</param>
/// <param name="RecordedFor">CBS code of the municipality at the time.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="TakenBackAt">When it was taken back, UTC; null: it was not.</param>
public sealed record AdoptionStepView(
    int Number,
    AdoptionState State,
    DateOnly Since,
    AdoptionOrigin Origin,
    Guid? PartnershipId,
    string? Reason,
    string RecordedFor,
    DateTimeOffset RecordedAt,
    DateTimeOffset? TakenBackAt
);

/// <summary>How far a municipality is with a facility.</summary>
/// <param name="Id">Orders adoptions in lists.</param>
/// <param name="FacilityId">The facility.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">Its inhabitants on its newest reference date.</param>
/// <param name="State">How far it is; null: all that was recorded was taken back.</param>
/// <param name="Since">The day from which that holds.</param>
/// <param name="Origin">What the last step came of.</param>
/// <param name="LiveOn">The day on which it went live; null: it has not.</param>
/// <param name="PlannedLiveOn">The day on which it plans to be live.</param>
/// <param name="Replaces">What it replaces.</param>
/// <param name="PartnershipId">The partnership that records for it.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="Checklist">Lines of the checklist that are done.</param>
/// <param name="RecordedAt">When it was first recorded, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record AdoptionView(
    Guid Id,
    Guid FacilityId,
    string FacilityName,
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    AdoptionState? State,
    DateOnly? Since,
    AdoptionOrigin? Origin,
    DateOnly? LiveOn,
    DateOnly? PlannedLiveOn,
    string? Replaces,
    Guid? PartnershipId,
    string? PartnershipName,
    IReadOnlyList<string> Checklist,
    DateTimeOffset RecordedAt,
    int Version
);

/// <summary>How far a municipality was with a facility on a day.</summary>
/// <param name="MunicipalityCode">CBS code of the municipality as it was on that day.</param>
/// <param name="State">How far it was.</param>
/// <param name="Since">The day from which that held.</param>
public sealed record AdoptionStateView(string MunicipalityCode, AdoptionState State, DateOnly Since);

/// <summary>A count of municipalities and their inhabitants.</summary>
/// <param name="State">How far they are.</param>
/// <param name="Municipalities">How many municipalities.</param>
/// <param name="Inhabitants">Their inhabitants together, each on its newest reference date.</param>
public sealed record AdoptionCount(AdoptionState State, int Municipalities, long Inhabitants);

/// <summary>A municipality that is behind its plan.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="PlannedLiveOn">The day on which it planned to be live.</param>
public sealed record AdoptionLaggard(string MunicipalityCode, string MunicipalityName, AdoptionState State, DateOnly PlannedLiveOn);

/// <summary>A municipality that does not go on.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="EndedOn">The day on which it ended.</param>
/// <param name="WasLive">Whether it had been live.</param>
/// <param name="Reason">Why; null: the end follows from the usage of a product.</param>
public sealed record AdoptionDropout(string MunicipalityCode, string MunicipalityName, DateOnly EndedOn, bool WasLive, string? Reason);

/// <summary>
/// How far municipalities are with a facility on a day, by the steps that were not taken back. Each municipality of today counts once:
/// one that was abolished counts in the one that took over from it.
/// </summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Municipalities">All municipalities that there are today.</param>
/// <param name="Inhabitants">Their inhabitants together, each on its newest reference date.</param>
/// <param name="Funnel">How many are in each state, all states in their order.</param>
/// <param name="NotRecorded">How many have nothing recorded on that day.</param>
/// <param name="Users">How many use it: live, or phasing it out.</param>
/// <param name="UsersInhabitants">The inhabitants of those together.</param>
/// <param name="CoveredMunicipalities">Users as a percentage of all municipalities, to two decimals.</param>
/// <param name="CoveredInhabitants">Inhabitants of users as a percentage of all inhabitants, to two decimals.</param>
/// <param name="YearlyCents">Cost per year as it is known today, before VAT; null: not known.</param>
/// <param name="CentsPerUser">Cost per year by user, to whole cents, half a cent up; null: not known, or nobody uses it.</param>
/// <param name="CentsPerInhabitant">The same, by the inhabitants of the users.</param>
/// <param name="Laggards">Those whose planned day was before that day and that were not live by then; plans as they are today.</param>
/// <param name="Dropouts">Those that ended, last one first.</param>
/// <param name="Applied">For a standard of comply or explain today: how many apply it, the users; else null.</param>
/// <param name="Explained">How many explain today why they don't; null where nothing is asked.</param>
/// <param name="Unknown">How many did neither; null where nothing is asked.</param>
public sealed record AdoptionFigures(
    Guid FacilityId,
    DateOnly AsOf,
    int Municipalities,
    long Inhabitants,
    IReadOnlyList<AdoptionCount> Funnel,
    int NotRecorded,
    int Users,
    long UsersInhabitants,
    decimal CoveredMunicipalities,
    decimal CoveredInhabitants,
    long? YearlyCents,
    long? CentsPerUser,
    long? CentsPerInhabitant,
    IReadOnlyList<AdoptionLaggard> Laggards,
    IReadOnlyList<AdoptionDropout> Dropouts,
    int? Applied,
    int? Explained,
    int? Unknown
);
