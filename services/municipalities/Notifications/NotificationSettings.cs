namespace Samen.Municipalities;

/// <summary>When those concerned are told, <c>Samen:Municipalities:Notifications</c>.</summary>
internal sealed record NotificationSettings
{
    /// <summary>Working days before a deadline on which it is told, 0 to 50; 0: on the day itself.</summary>
    public int ReminderWorkingDays { get; init; } = 3;
}
