using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What a joint facility is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FacilityKind>))]
public enum FacilityKind
{
    /// <summary>A part of which applications are made.</summary>
    Component,

    /// <summary>An application that people use.</summary>
    Application,

    /// <summary>What others build or run on.</summary>
    Platform,

    /// <summary>An agreement on how systems are made or bought.</summary>
    Standard,

    /// <summary>What an organisation does for municipalities.</summary>
    Service,

    /// <summary>A contract that municipalities award together.</summary>
    Procurement,
}

/// <summary>In which order joint facilities are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FacilityOrder>))]
public enum FacilityOrder
{
    /// <summary>By name, in Dutch order.</summary>
    Name,

    /// <summary>Those that most municipalities use first.</summary>
    Municipalities,
}

/// <summary>Where a joint facility is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FacilityPhase>))]
public enum FacilityPhase
{
    /// <summary>Tried in some municipalities.</summary>
    Pilot,

    /// <summary>More and more municipalities take it into use.</summary>
    ScalingUp,

    /// <summary>It runs, and is kept up.</summary>
    Operations,

    /// <summary>It is on its way out.</summary>
    PhasingOut,

    /// <summary>It has ended.</summary>
    Retired,
}

/// <summary>How far a facility binds municipalities. Each level is decided on in a way of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BindingLevel>))]
public enum BindingLevel
{
    /// <summary>Aanbevolen: the directorate of the association recommends it.</summary>
    Recommended,

    /// <summary>Pas toe of leg uit: the board of the association asks to apply it or to explain why not.</summary>
    ComplyOrExplain,

    /// <summary>Verplicht: the board made it mandatory after a consultation of the members.</summary>
    Mandatory,
}

/// <summary>A document about a facility, where it is published.</summary>
public sealed record FacilityLink
{
    /// <summary>What it is, 2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Title { get; init; }

    /// <summary>Its https address, at most 500 characters.</summary>
    [Required, StringLength(500), HttpsUrl]
    public string? Url { get; init; }
}

/// <summary>What a joint facility is.</summary>
public record FacilityText
{
    /// <summary>2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>10 to 4,000 characters.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Description { get; init; }

    /// <summary>Its kind.</summary>
    [Required]
    public FacilityKind? Kind { get; init; }

    /// <summary>The organisation that is responsible for it, 2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? OwnerOrganisation { get; init; }

    /// <summary>What it costs all municipalities together in a year, before VAT; absent: not known.</summary>
    [Range(0L, 1_000_000_000_000L)]
    public long? YearlyCents { get; init; }

    /// <summary>Documents about it, at most 20; absent: none.</summary>
    [MaxLength(20)]
    public IReadOnlyList<FacilityLink>? Links { get; init; }

    /// <summary>
    /// What a municipality does to connect, in order: at most 30 different lines of 3 to 200 characters; absent: none. A municipality
    /// ticks off a line as it reads; a line that is reworded is a new line.
    /// </summary>
    [MaxLength(30)]
    public IReadOnlyList<string>? Checklist { get; init; }

    /// <summary>
    /// Keys of the reference components that it fills, at most 10, those of <c>GET /initiatives/v1/reference-components</c>; absent: none.
    /// </summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? ComponentKeys { get; init; }
}

/// <summary>Adds a joint facility, from an adopted initiative or as it exists.</summary>
public sealed record AddFacilityRequest : FacilityText
{
    /// <summary>The adopted initiative that it comes of; absent: it is taken in as it exists.</summary>
    public Guid? InitiativeId { get; init; }

    /// <summary>From where it is taken in, 5 to 500 characters; only without an initiative.</summary>
    [StringLength(500, MinimumLength = 5)]
    public string? Source { get; init; }

    /// <summary>Its phase, any but <c>Retired</c>.</summary>
    [Required]
    public FacilityPhase? Phase { get; init; }
}

/// <summary>Replaces what a joint facility is. Its phase, binding level and products have verbs of their own.</summary>
public sealed record ReviseFacilityRequest : FacilityText;

/// <summary>Moves a facility to another phase.</summary>
public sealed record ChangePhaseRequest
{
    /// <summary>The phase from now on: <c>ScalingUp</c>, <c>Operations</c> or <c>PhasingOut</c>.</summary>
    [Required]
    public FacilityPhase? Phase { get; init; }
}

/// <summary>Ends a facility that is being phased out.</summary>
public sealed record RetireFacilityRequest
{
    /// <summary>Its last day, not in the future.</summary>
    [Required]
    public DateOnly? RetiredOn { get; init; }

    /// <summary>What follows it, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? WhatFollows { get; init; }

    /// <summary>The facility that takes its place, if there is one.</summary>
    public Guid? SuccessorId { get; init; }

    /// <summary>Last day for which municipalities pay for it; absent: not known.</summary>
    public DateOnly? PaidUntil { get; init; }
}

/// <summary>Records how far a facility binds municipalities, and who decided that.</summary>
public sealed record DecideBindingLevelRequest
{
    /// <summary>The level.</summary>
    [Required]
    public BindingLevel? Level { get; init; }

    /// <summary>Day of the decision: not in the future, nor before the decision that holds now.</summary>
    [Required]
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Where the decision can be read, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Source { get; init; }

    /// <summary>Day on which the Service Delivery Board (College van Dienstverleningszaken) advised; for a decision of the board.</summary>
    public DateOnly? AdvisedOn { get; init; }

    /// <summary>
    /// For <c>Mandatory</c>: the item that the members adopted, voted on in Samen or reported. For a facility that comes of an initiative
    /// it is the item of that initiative, or one decided on since the facility was added.
    /// </summary>
    public Guid? ConsultationItemId { get; init; }

    /// <summary>For <c>Mandatory</c>, where Samen has no such item: where the consultation can be read, 5 to 500 characters.</summary>
    [StringLength(500, MinimumLength = 5)]
    public string? ConsultationSource { get; init; }
}

/// <summary>Who decided on a binding level.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BindingAuthority>))]
public enum BindingAuthority
{
    /// <summary>The directorate of the association.</summary>
    Directorate,

    /// <summary>The board of the association.</summary>
    Board,
}

/// <summary>A decision on how far a facility binds municipalities.</summary>
/// <param name="Number">Counts the decisions, from 1.</param>
/// <param name="Level">The level.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="AdvisedOn">Day of the advice of the Service Delivery Board.</param>
/// <param name="ConsultationItemId">The item on which the members decided.</param>
/// <param name="ConsultationSource">Where the consultation of the members can be read.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="ConsultationItemTitle">The title of that item; null too when its adoption was annulled.</param>
/// <param name="AnnulledAt">When it was annulled, UTC; null: it was not. The last decision that was not annulled holds.</param>
/// <param name="AnnulmentReason">Why.</param>
public sealed record BindingDecisionView(
    int Number,
    BindingLevel Level,
    BindingAuthority Authority,
    DateOnly DecidedOn,
    string Source,
    DateOnly? AdvisedOn,
    Guid? ConsultationItemId,
    string? ConsultationSource,
    DateTimeOffset RecordedAt,
    string? ConsultationItemTitle,
    DateTimeOffset? AnnulledAt,
    string? AnnulmentReason
);

/// <summary>A product of the partners service that fills a facility.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Name">Its name.</param>
public sealed record FacilityProductView(Guid ProductId, string Name);

/// <summary>A joint facility.</summary>
/// <param name="Id">The facility.</param>
/// <param name="InitiativeId">The initiative that it comes of; null: it was taken in as it exists.</param>
/// <param name="Source">From where it was taken in.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is, in plain words.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="OwnerOrganisation">The organisation that is responsible for it.</param>
/// <param name="Phase">Where it is in its life.</param>
/// <param name="YearlyCents">What it costs all municipalities together in a year, before VAT; null: not known.</param>
/// <param name="Links">Documents about it.</param>
/// <param name="Checklist">What a municipality does to connect, in order.</param>
/// <param name="ComponentKeys">Keys of the reference components that it fills, by name.</param>
/// <param name="Products">Products that fill it, by name.</param>
/// <param name="BindingLevel">How far it binds municipalities; null: nothing is decided.</param>
/// <param name="AsksToExplain">Whether a municipality that doesn't apply it explains why: a standard of comply or explain.</param>
/// <param name="Users">How many municipalities use it: live, or phasing it out.</param>
/// <param name="AllowedPhases">The phases to which it can move now.</param>
/// <param name="RetiredOn">Its last day.</param>
/// <param name="WhatFollows">What follows it.</param>
/// <param name="SuccessorId">The facility that takes its place.</param>
/// <param name="PaidUntil">Last day for which municipalities pay for it.</param>
/// <param name="AddedAt">When it was added, UTC.</param>
/// <param name="Version">Counts its changes.</param>
/// <param name="PhaseBefore">The phase that it has again when the last change of its phase is taken back; null: there is none.</param>
public sealed record FacilityView(
    Guid Id,
    Guid? InitiativeId,
    string? Source,
    string Name,
    string Description,
    FacilityKind Kind,
    string OwnerOrganisation,
    FacilityPhase Phase,
    long? YearlyCents,
    IReadOnlyList<FacilityLink> Links,
    IReadOnlyList<string> Checklist,
    IReadOnlyList<string> ComponentKeys,
    IReadOnlyList<FacilityProductView> Products,
    BindingLevel? BindingLevel,
    bool AsksToExplain,
    int Users,
    IReadOnlyList<FacilityPhase> AllowedPhases,
    DateOnly? RetiredOn,
    string? WhatFollows,
    Guid? SuccessorId,
    DateOnly? PaidUntil,
    DateTimeOffset AddedAt,
    int Version,
    FacilityPhase? PhaseBefore
);
