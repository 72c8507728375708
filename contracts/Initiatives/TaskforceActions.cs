using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>What a member of the Taskforce will do.</summary>
public record TaskforceActionText
{
    /// <summary>What, 3 to 500 characters; public.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Text { get; init; }

    /// <summary>The seat whose holder does it.</summary>
    [Required]
    public Guid? SeatId { get; init; }

    /// <summary>The day by which it must be done.</summary>
    [Required]
    public DateOnly? DueOn { get; init; }
}

/// <summary>Puts an action on the list, as a meeting agreed it.</summary>
public sealed record RecordActionRequest : TaskforceActionText
{
    /// <summary>The meeting, which is being held or was.</summary>
    [Required]
    public Guid? MeetingId { get; init; }
}

/// <summary>Changes an action that is not done.</summary>
public sealed record ReviseActionRequest : TaskforceActionText;

/// <summary>An action on the list of the Taskforce.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="MeetingId">The meeting that agreed it.</param>
/// <param name="Text">What.</param>
/// <param name="SeatId">The seat whose holder does it.</param>
/// <param name="DueOn">The day by which it must be done.</param>
/// <param name="DoneOn">The day on which it was done; null: it is open.</param>
/// <param name="Version">Increases with every change.</param>
public sealed record TaskforceActionView(Guid Id, Guid MeetingId, string Text, Guid SeatId, DateOnly DueOn, DateOnly? DoneOn, int Version);

/// <summary>On what a meeting advised.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="Advice">The advice.</param>
public sealed record MinutesAdvice(Guid InitiativeId, string Title, AdviceView Advice);

/// <summary>What a meeting held over.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why.</param>
public sealed record MinutesHeldOver(Guid InitiativeId, string Title, string Reason);

/// <summary>The minutes of a meeting of the Taskforce, made from what is recorded of it. The next meeting approves them.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Present">The seats that were present.</param>
/// <param name="Advice">On what it advised.</param>
/// <param name="HeldOver">What it held over.</param>
/// <param name="Actions">What it agreed to do.</param>
/// <param name="ApprovedOn">Day of the meeting that approved them; null: none did.</param>
public sealed record MinutesView(
    MeetingView Meeting,
    IReadOnlyList<SeatView> Present,
    IReadOnlyList<MinutesAdvice> Advice,
    IReadOnlyList<MinutesHeldOver> HeldOver,
    IReadOnlyList<TaskforceActionView> Actions,
    DateOnly? ApprovedOn
);
