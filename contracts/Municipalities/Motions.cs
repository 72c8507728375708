using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Who carries a motion out that was adopted or taken over, and by when.</summary>
public sealed record AssignMotionRequest
{
    /// <summary>A body, such as the board or a committee, never a person; 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }
}

/// <summary>How far the carrying out of a motion is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MotionStatus>))]
public enum MotionStatus
{
    /// <summary>Adopted or taken over; nobody was named yet.</summary>
    Unassigned,

    /// <summary>Under way.</summary>
    Open,

    /// <summary>Carried out.</summary>
    Executed,

    /// <summary>Ended without being carried out.</summary>
    Lapsed,
}

/// <summary>A report on the carrying out of a motion.</summary>
public sealed record ReportMotionRequest
{
    /// <summary>5 to 5,000 characters.</summary>
    [Required, StringLength(5000, MinimumLength = 5)]
    public string? Text { get; init; }

    /// <summary><c>Open</c> while it goes on, <c>Executed</c> or <c>Lapsed</c> to end it.</summary>
    [Required]
    public MotionStatus? Status { get; init; }
}

/// <summary>A report, oldest first in its motion.</summary>
public sealed record MotionReportView(int Number, string Text, MotionStatus Status, DateTimeOffset ReportedAt);

/// <summary>A motion on its way to execution. <see cref="Outcome"/> says whether it was adopted or taken over.</summary>
public sealed record MotionView(
    Guid ItemId,
    string Title,
    IReadOnlyList<string> Submitters,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    ItemOutcome Outcome,
    MotionStatus Status,
    string? Owner,
    DateOnly? DueOn,
    bool Overdue,
    DateTimeOffset? SettledAt,
    IReadOnlyList<MotionReportView> Reports,
    int Version
);
