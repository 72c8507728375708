using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Which deadlines were told that they are near.</summary>
internal static class ReminderStore
{
    private const string InsertReminder = """
        INSERT INTO deadline_reminder (assembly_id, kind, reminded_at)
        VALUES (@AssemblyId, @Kind, @At)
        """;

    private const string DeleteReminders = "DELETE FROM deadline_reminder WHERE assembly_id = @AssemblyId";

    private const string SelectKinds = "SELECT kind FROM deadline_reminder WHERE assembly_id = @AssemblyId";

    /// <summary>The deadlines of a assembly were counted anew: what was told of the old ones says nothing.</summary>
    public static Task Forget(Work work, Guid assembly) => work.Execute(DeleteReminders, new { AssemblyId = assembly });

    /// <summary>Notes it; false when it was told before.</summary>
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

    /// <summary>The deadlines of a assembly that were told.</summary>
    public static async Task<IReadOnlyList<DeadlineKind>> Of(Reading reading, Guid assembly) =>
        [.. (await reading.Many<string>(SelectKinds, new { AssemblyId = assembly })).Select(Enum.Parse<DeadlineKind>)];
}
