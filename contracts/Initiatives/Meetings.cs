using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Where a meeting of the Taskforce stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingStatus>))]
public enum MeetingStatus
{
    /// <summary>Planned for a day.</summary>
    Planned,

    /// <summary>Being held.</summary>
    Open,

    /// <summary>Held.</summary>
    Closed,

    /// <summary>Not held.</summary>
    Cancelled,
}

/// <summary>Plans a meeting of the Taskforce.</summary>
public sealed record PlanMeetingRequest
{
    /// <summary>Its day; absent: the usual day of the month after the last meeting.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where, 2 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }
}

/// <summary>Moves a meeting that is planned.</summary>
public sealed record ReviseMeetingRequest
{
    /// <summary>Its day.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>Where, 2 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Place { get; init; }
}

/// <summary>Who is present at a meeting.</summary>
public sealed record AttendanceRequest
{
    /// <summary>Their seats, at most 50.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<Guid>? SeatIds { get; init; }
}

/// <summary>A meeting of the Taskforce.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Date">Its day.</param>
/// <param name="Place">Where.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CancellationReason">Why it is not held.</param>
/// <param name="PresentSeatIds">The seats that are present.</param>
/// <param name="AllowedActions">What can be done in the present status.</param>
/// <param name="Version">Increases with every change.</param>
public sealed record MeetingView(
    Guid Id,
    DateOnly Date,
    string? Place,
    MeetingStatus Status,
    string? CancellationReason,
    IReadOnlyList<Guid> PresentSeatIds,
    [property: AllowedValues("Revise", "Cancel", "Reinstate", "Open", "Attend", "Close", "Approve")] IReadOnlyList<string> AllowedActions,
    int Version
);
