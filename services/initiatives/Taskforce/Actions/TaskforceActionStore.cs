using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The action list of the Taskforce.</summary>
internal static class TaskforceActionStore
{
    private const string Rows = """
        SELECT id AS Id,
               meeting_id AS MeetingId,
               text AS Text,
               seat_id AS SeatId,
               due_on AS DueOn,
               done_on AS DoneOn,
               version AS Version
        FROM taskforce_action
        """;

    private const string SelectAction = $"""
        {Rows}
        WHERE id = @Id
        """;

    private const string SelectOpen = $"""
        {Rows}
        WHERE done_on IS NULL
        ORDER BY due_on, id
        """;

    private const string SelectOfMeeting = $"""
        {Rows}
        WHERE meeting_id = @Id
        ORDER BY due_on, id
        """;

    private const string InsertAction = """
        INSERT INTO taskforce_action (id, meeting_id, text, seat_id, due_on, version)
        VALUES (@Id, @MeetingId, @Text, @SeatId, @DueOn, @Version)
        """;

    private const string UpdateAction = """
        UPDATE taskforce_action
        SET text = @Text,
            seat_id = @SeatId,
            due_on = @DueOn,
            done_on = @DoneOn,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    public static Task Insert(Work work, TaskforceAction action) => work.Execute(InsertAction, action);

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, TaskforceAction action) => await work.Execute(UpdateAction, action) == 1;

    public static Task<TaskforceAction?> Get(Reading reading, Guid id) => reading.One<TaskforceAction>(SelectAction, new { Id = id });

    /// <summary>Those that are open, the first due first.</summary>
    public static Task<IReadOnlyList<TaskforceAction>> Open(Reading reading) => reading.Many<TaskforceAction>(SelectOpen);

    /// <summary>Those that a meeting agreed, the first due first.</summary>
    public static Task<IReadOnlyList<TaskforceAction>> Of(Reading reading, Guid meeting) =>
        reading.Many<TaskforceAction>(SelectOfMeeting, new { Id = meeting });
}
