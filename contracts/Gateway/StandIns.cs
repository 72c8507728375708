using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Gateway;

/// <summary>Has somebody stand in for this person, with the roles that this person has.</summary>
public sealed record ArrangeStandInRequest
{
    /// <summary>The person who stands in.</summary>
    [Required]
    public Guid? StandIn { get; init; }

    /// <summary>Absent: now.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>After the start and in the future, at most a year after the start.</summary>
    [Required]
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>Who stands in for whom. Signed in, the stand-in chooses whom to act for; the audit log names the stand-in.</summary>
/// <param name="Id">The arrangement.</param>
/// <param name="Absent">The person who is absent.</param>
/// <param name="AbsentName">Their user name.</param>
/// <param name="StandIn">The person who stands in.</param>
/// <param name="StandInName">Their user name.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
public sealed record StandInView(
    Guid Id,
    Guid Absent,
    string AbsentName,
    Guid StandIn,
    string StandInName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt
);
