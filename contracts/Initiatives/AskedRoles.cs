using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What somebody from a municipality does in an initiative.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PracticeRole>))]
public enum PracticeRole
{
    /// <summary>Decides what comes first (product owner).</summary>
    ProductOwner,

    /// <summary>Knows the work that the initiative is about (materiedeskundige).</summary>
    BusinessExpert,

    /// <summary>Designs how the parts fit together.</summary>
    Architect,

    /// <summary>Builds and connects.</summary>
    Developer,

    /// <summary>Tries what was made.</summary>
    Tester,

    /// <summary>Helps people to work in the new way.</summary>
    ChangeManager,

    /// <summary>Knows the law.</summary>
    Legal,

    /// <summary>Guards privacy and security.</summary>
    PrivacyAndSecurity,

    /// <summary>Anything else; the skill says what.</summary>
    Other,
}

/// <summary>What an initiative asks of people from practice.</summary>
public record AskedRoleText
{
    /// <summary>What somebody does.</summary>
    [Required]
    public PracticeRole? Role { get; init; }

    /// <summary>What somebody has to know or have done, 3 to 500 characters; public.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Skill { get; init; }

    /// <summary>Hours per month of all municipalities together, 1 to 2,000.</summary>
    [Required, Range(1, 2000)]
    public int? HoursPerMonth { get; init; }

    /// <summary>Any day of the first month, from 2010 to 2100.</summary>
    [Required]
    public DateOnly? FirstMonth { get; init; }

    /// <summary>Any day of the last month; at most 60 months in all.</summary>
    [Required]
    public DateOnly? LastMonth { get; init; }
}

/// <summary>Asks people from practice for a role in an initiative.</summary>
public sealed record AskRoleRequest : AskedRoleText;

/// <summary>Changes what is asked for a role.</summary>
public sealed record ReviseAskedRoleRequest : AskedRoleText;

/// <summary>Hours that an initiative asks of municipalities for a role, and what became of it.</summary>
/// <param name="Id">The asked role.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="InitiativeTitle">Its title.</param>
/// <param name="Role">What somebody does.</param>
/// <param name="Skill">What somebody has to know or have done.</param>
/// <param name="HoursPerMonth">Hours per month of all municipalities together.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="LastMonth">The first day of the last month.</param>
/// <param name="Hours">Asked, pledged, delivered and confirmed.</param>
/// <param name="OpenHours">
/// Hours that nobody pledged, from this month on: per month what is asked minus what is pledged, if that is more than 0. None once closed.
/// </param>
/// <param name="HoursBeyond">
/// Hours beyond what is asked: per month what is pledged, offers that wait for the lead included, minus what is asked, if that is more
/// than 0. They are taken all the same.
/// </param>
/// <param name="OpenFrom">The first day of the first such month; null: none is open.</param>
/// <param name="AskedAt">When it was asked, UTC.</param>
/// <param name="ClosedAt">When it was closed to new pledges, UTC; null: it is open.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record AskedRoleView(
    Guid Id,
    Guid InitiativeId,
    string InitiativeTitle,
    PracticeRole Role,
    string Skill,
    int HoursPerMonth,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    HoursView Hours,
    int OpenHours,
    int HoursBeyond,
    DateOnly? OpenFrom,
    DateTimeOffset AskedAt,
    DateTimeOffset? ClosedAt,
    int Version
);

/// <summary>Whole hours that were asked, pledged and worked. Only pledges that the lead accepted count, until they end.</summary>
/// <param name="Asked">Hours that were asked, over the whole period; 0 for a municipality, of which nobody asks a part.</param>
/// <param name="Pledged">Hours that were pledged, over the whole period.</param>
/// <param name="PledgedSoFar">The part of those in months up to and including this one.</param>
/// <param name="Delivered">Hours that municipalities recorded as worked.</param>
/// <param name="Confirmed">The part of those that the lead confirmed.</param>
/// <param name="Disputed">The part of those that the lead disputes.</param>
public sealed record HoursView(int Asked, int Pledged, int PledgedSoFar, int Delivered, int Confirmed, int Disputed);

/// <summary>The hours of a municipality in an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="InitiativeTitle">Its title.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Hours">Pledged, delivered and confirmed.</param>
public sealed record MunicipalHoursView(
    Guid InitiativeId,
    string InitiativeTitle,
    string MunicipalityCode,
    string MunicipalityName,
    HoursView Hours
);

/// <summary>The hours of people from practice, all together and per municipality and initiative.</summary>
/// <param name="Hours">All together. A filter on a municipality leaves out what is asked.</param>
/// <param name="Municipalities">How many municipalities pledged; each counts once.</param>
/// <param name="Initiatives">Of how many initiatives.</param>
/// <param name="Rows">Per municipality and initiative, by title and name.</param>
/// <param name="Years">The years in which hours were recorded, the latest first.</param>
public sealed record PracticeHoursView(
    HoursView Hours,
    int Municipalities,
    int Initiatives,
    IReadOnlyList<MunicipalHoursView> Rows,
    IReadOnlyList<int> Years
);
