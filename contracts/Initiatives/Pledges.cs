using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Whether hours are paid for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PledgeSettlement>))]
public enum PledgeSettlement
{
    /// <summary>The municipality bears them itself.</summary>
    None,

    /// <summary>Confirmed hours are settled by the rate table of their year.</summary>
    RateTable,
}

/// <summary>Where a pledge stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PledgeState>))]
public enum PledgeState
{
    /// <summary>The municipality made it; the lead has not answered.</summary>
    Offered,

    /// <summary>The lead accepted it.</summary>
    Accepted,

    /// <summary>The lead declined it, with a reason.</summary>
    Declined,

    /// <summary>The municipality took it back before the lead answered.</summary>
    TakenBack,

    /// <summary>It was accepted and ends before its last month, with a reason.</summary>
    Ended,
}

/// <summary>Where the hours of a month stand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkedMonthState>))]
public enum WorkedMonthState
{
    /// <summary>The municipality recorded them; the lead has not answered.</summary>
    Recorded,

    /// <summary>The lead confirmed them.</summary>
    Confirmed,

    /// <summary>The lead disputes them, with a reason; the municipality can record them again.</summary>
    Disputed,
}

/// <summary>A municipality pledges hours of one of its people for a role.</summary>
public sealed record PledgeRequest
{
    /// <summary>CBS code of the own municipality.</summary>
    [Required, MunicipalityCode]
    public string? MunicipalityCode { get; init; }

    /// <summary>What function somebody has there, at most 200 characters; public. Not their name.</summary>
    [StringLength(200)]
    public string? FunctionTitle { get; init; }

    /// <summary>Hours per month, 1 to 2,000.</summary>
    [Required, Range(1, 2000)]
    public int? HoursPerMonth { get; init; }

    /// <summary>Any day of the first month; within the period of the role.</summary>
    [Required]
    public DateOnly? FirstMonth { get; init; }

    /// <summary>Any day of the last month; within the period of the role.</summary>
    [Required]
    public DateOnly? LastMonth { get; init; }

    /// <summary>Whether hours are paid for.</summary>
    [Required]
    public PledgeSettlement? Settlement { get; init; }

    /// <summary>The scale in the rate table, at most 40 characters; with settlement by rate table only.</summary>
    [StringLength(40, MinimumLength = 1)]
    public string? Scale { get; init; }

    /// <summary>An ended pledge for the same role that this one replaces.</summary>
    public Guid? ReplacesId { get; init; }
}

/// <summary>Declines a pledge.</summary>
public sealed record DeclinePledgeRequest
{
    /// <summary>Why, 5 to 1,000 characters; public.</summary>
    [Required, StringLength(1000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Ends an accepted pledge before its last month.</summary>
public sealed record EndPledgeRequest
{
    /// <summary>Any day of the first month in which nothing is pledged any more: within the period of the pledge.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Why, 5 to 1,000 characters; public. Nothing about a person.</summary>
    [Required, StringLength(1000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Records the hours that were worked in a month.</summary>
public sealed record WorkedMonthRequest
{
    /// <summary>Whole hours, 0 to 2,000.</summary>
    [Required, Range(0, 2000)]
    public int? Hours { get; init; }
}

/// <summary>Disputes the hours of a month.</summary>
public sealed record DisputeHoursRequest
{
    /// <summary>Why, 5 to 1,000 characters; public.</summary>
    [Required, StringLength(1000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>The hours of a month of a pledge.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Hours">Whole hours that were worked.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Reason">Why they are disputed.</param>
/// <param name="RecordedAt">When the municipality recorded them last, UTC.</param>
/// <param name="PledgedHours">What was pledged for that month; more hours than that are taken as they are.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record WorkedMonthView(
    DateOnly Month,
    int Hours,
    WorkedMonthState State,
    string? Reason,
    DateTimeOffset RecordedAt,
    int PledgedHours,
    int Version
);

/// <summary>Hours that a municipality pledged for a role in an initiative. No person is named.</summary>
/// <param name="Id">The pledge.</param>
/// <param name="AskedRoleId">The asked role.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="InitiativeTitle">Its title.</param>
/// <param name="Role">What somebody does.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="FunctionTitle">What function somebody has there.</param>
/// <param name="HoursPerMonth">Hours per month.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="LastMonth">The first day of the last month that was pledged.</param>
/// <param name="EndsBefore">The first day of the first month in which nothing is pledged any more; null: it did not end early.</param>
/// <param name="Settlement">Whether hours are paid for.</param>
/// <param name="Scale">The scale in the rate table.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was declined or ends.</param>
/// <param name="ReplacesId">The ended pledge that it replaces.</param>
/// <param name="ReplacedById">The pledge that replaces it, once the lead accepted that.</param>
/// <param name="Hours">Pledged, delivered and confirmed.</param>
/// <param name="PledgedAt">When it was made, UTC.</param>
/// <param name="AnsweredAt">When the lead answered or the municipality took it back, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record PledgeView(
    Guid Id,
    Guid AskedRoleId,
    Guid InitiativeId,
    string InitiativeTitle,
    PracticeRole Role,
    string MunicipalityCode,
    string MunicipalityName,
    string? FunctionTitle,
    int HoursPerMonth,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    DateOnly? EndsBefore,
    PledgeSettlement Settlement,
    string? Scale,
    PledgeState State,
    string? Reason,
    Guid? ReplacesId,
    Guid? ReplacedById,
    HoursView Hours,
    DateTimeOffset PledgedAt,
    DateTimeOffset? AnsweredAt,
    int Version
);
