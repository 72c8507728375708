namespace Samen.Municipalities;

/// <summary>When reminders are sent, <c>Samen:Municipalities:Notifications</c>.</summary>
internal sealed record NotificationSettings
{
    /// <summary>Working days before a deadline on which the reminder is sent, 0 to 50; 0: on the day itself.</summary>
    public int ReminderWorkingDays { get; init; } = 3;
}
