using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The deadlines for which a reminder was sent.</summary>
internal static class ReminderStore
{
    private const string InsertReminder = """
        INSERT INTO deadline_reminder (assembly_id, kind, reminded_at)
        VALUES (@AssemblyId, @Kind, @At)
        """;

    private const string DeleteReminders = "DELETE FROM deadline_reminder WHERE assembly_id = @AssemblyId";

    private const string SelectKinds = "SELECT kind FROM deadline_reminder WHERE assembly_id = @AssemblyId";

    /// <summary>The deadlines of an assembly were recalculated: forgets the reminders sent for the old ones.</summary>
    public static Task Forget(Work work, Guid assembly) => work.Execute(DeleteReminders, new { AssemblyId = assembly });

    /// <summary>Records a reminder; false when it was already sent.</summary>
    public static Task<bool> Insert(Work work, Guid assembly, DeadlineKind kind, DateTimeOffset at) =>
        work.Insert(
            InsertReminder,
            new
            {
                AssemblyId = assembly,
                Kind = kind.ToString(),
                At = at,
            }
        );

    /// <summary>The deadlines of an assembly for which a reminder was sent.</summary>
    public static async Task<IReadOnlyList<DeadlineKind>> Of(Reading reading, Guid assembly) =>
        [.. (await reading.Many<string>(SelectKinds, new { AssemblyId = assembly })).Select(Enum.Parse<DeadlineKind>)];
}
