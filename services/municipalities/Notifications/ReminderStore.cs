using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Which deadlines were told that they are near.</summary>
internal static class ReminderStore
{
    private const string InsertReminder = """
        INSERT INTO deadline_reminder (meeting_id, kind, reminded_at)
        VALUES (@MeetingId, @Kind, @At)
        """;

    private const string DeleteReminders = "DELETE FROM deadline_reminder WHERE meeting_id = @MeetingId";

    private const string SelectKinds = "SELECT kind FROM deadline_reminder WHERE meeting_id = @MeetingId";

    /// <summary>The deadlines of a meeting were counted anew: what was told of the old ones says nothing.</summary>
    public static Task Forget(Work work, Guid meeting) => work.Execute(DeleteReminders, new { MeetingId = meeting });

    /// <summary>Notes it; false when it was told before.</summary>
    public static Task<bool> Insert(Work work, Guid meeting, DeadlineKind kind, DateTimeOffset at) =>
        work.Insert(
            InsertReminder,
            new
            {
                MeetingId = meeting,
                Kind = kind.ToString(),
                At = at,
            }
        );

    /// <summary>The deadlines of a meeting that were told.</summary>
    public static async Task<IReadOnlyList<DeadlineKind>> Of(Reading reading, Guid meeting) =>
        [.. (await reading.Many<string>(SelectKinds, new { MeetingId = meeting })).Select(Enum.Parse<DeadlineKind>)];
}
