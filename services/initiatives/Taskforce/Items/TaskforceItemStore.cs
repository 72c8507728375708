using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What waits for the Taskforce, and waited.</summary>
internal static class TaskforceItemStore
{
    private const string Rows = """
        SELECT t.id AS Id,
               t.kind AS Kind,
               t.initiative_id AS InitiativeId,
               t.round_year AS RoundYear,
               t.gate_id AS GateId,
               i.title AS Title,
               t.waiting_since AS WaitingSince,
               t.not_before AS NotBefore,
               t.meeting_id AS MeetingId,
               t.withdrawn_at AS WithdrawnAt,
               m.meeting_date AS MeetingDate,
               t.version AS Version,
               (SELECT COALESCE(SUM(p.priority), 0) FROM taskforce_priority p WHERE p.item_id = t.id) AS PrioritySum,
               (SELECT COUNT(*) FROM taskforce_priority p WHERE p.item_id = t.id) AS PriorityCount
        FROM taskforce_item t
        JOIN initiative i ON i.id = t.initiative_id
        LEFT JOIN taskforce_meeting m ON m.id = t.meeting_id
        """;

    private const string SelectItem = $"""
        {Rows}
        WHERE t.id = @Id
        """;

    private const string SelectSome = $"""
        {Rows}
        WHERE t.id IN @Ids
        """;

    private const string SelectWaiting = $"""
        {Rows}
        WHERE t.meeting_id IS NULL
          AND t.withdrawn_at IS NULL
        ORDER BY t.waiting_since, t.id
        """;

    private const string SelectWaitingOf = $"""
        {Rows}
        WHERE t.meeting_id IS NULL
          AND t.withdrawn_at IS NULL
          AND t.initiative_id = @Id
        ORDER BY t.waiting_since, t.id
        """;

    private const string SelectSettled = $"""
        {Rows}
        WHERE t.meeting_id = @Id
        ORDER BY t.waiting_since, t.id
        """;

    private const string HoldItem = "UPDATE taskforce_item SET version = version WHERE id = @Id";

    private const string InsertItem = """
        INSERT INTO taskforce_item (id, kind, initiative_id, round_year, gate_id, waiting_since, version)
        VALUES (@Id, @Kind, @InitiativeId, @RoundYear, @GateId, @WaitingSince, @Version)
        """;

    private const string UpdateItem = """
        UPDATE taskforce_item
        SET not_before = @NotBefore,
            meeting_id = @MeetingId,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string WithdrawItems = """
        UPDATE taskforce_item
        SET withdrawn_at = @At
        WHERE initiative_id = @Id
          AND meeting_id IS NULL
          AND withdrawn_at IS NULL
        """;

    private const string WithdrawItem = """
        UPDATE taskforce_item
        SET withdrawn_at = @At
        WHERE id = @Id
          AND meeting_id IS NULL
          AND withdrawn_at IS NULL
        """;

    private const string InsertHeldOver = """
        INSERT INTO taskforce_held_over (item_id, meeting_id, reason)
        VALUES (@ItemId, @MeetingId, @Reason)
        """;

    private const string DeleteHeldOver = """
        DELETE FROM taskforce_held_over
        WHERE item_id = @Id
          AND meeting_id IN (SELECT id FROM taskforce_meeting WHERE status IN ('Planned', 'Open'))
        """;

    private const string HeldOverRows = """
        SELECT h.item_id AS ItemId,
               t.initiative_id AS InitiativeId,
               i.title AS Title,
               h.meeting_id AS MeetingId,
               m.meeting_date AS Date,
               h.reason AS Reason
        FROM taskforce_held_over h
        JOIN taskforce_item t ON t.id = h.item_id
        JOIN initiative i ON i.id = t.initiative_id
        JOIN taskforce_meeting m ON m.id = h.meeting_id
        """;

    private const string SelectHeldOver = $"""
        {HeldOverRows}
        WHERE h.item_id IN @Ids
        ORDER BY m.meeting_date, h.meeting_id
        """;

    private const string SelectHeldOverAt = $"""
        {HeldOverRows}
        WHERE h.meeting_id = @Id
        ORDER BY i.title, h.item_id
        """;

    public static Task Insert(Work work, TaskforceItem item) =>
        work.Execute(
            InsertItem,
            new
            {
                item.Id,
                Kind = item.Kind.ToString(),
                item.InitiativeId,
                item.RoundYear,
                item.GateId,
                item.WaitingSince,
                item.Version,
            }
        );

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, TaskforceItem item) =>
        await work.Execute(
            UpdateItem,
            new
            {
                item.Id,
                item.NotBefore,
                item.MeetingId,
                item.Version,
            }
        ) == 1;

    /// <summary>The owners withdrew the initiative: nothing of it waits any more.</summary>
    public static Task Withdraw(Work work, Guid initiative, DateTimeOffset at) =>
        work.Execute(WithdrawItems, new { Id = initiative, At = at });

    /// <summary>The owners withdrew what one item is about.</summary>
    public static Task WithdrawOne(Work work, Guid item, DateTimeOffset at) => work.Execute(WithdrawItem, new { Id = item, At = at });

    public static Task Insert(Work work, HeldOver held) =>
        work.Execute(
            InsertHeldOver,
            new
            {
                held.ItemId,
                held.MeetingId,
                held.Reason,
            }
        );

    /// <summary>It was not held over at the meeting that is to come, after all.</summary>
    public static Task RemoveHeldOver(Work work, Guid item) => work.Execute(DeleteHeldOver, new { Id = item });

    public static Task<TaskforceItem?> Get(Reading reading, Guid id) => reading.One<TaskforceItem>(SelectItem, new { Id = id });

    /// <summary>Those of these ids, in no order.</summary>
    public static Task<IReadOnlyList<TaskforceItem>> Get(Reading reading, IEnumerable<Guid> ids) =>
        reading.Many<TaskforceItem>(SelectSome, new { Ids = ids.AsKeys() });

    /// <summary>The item, held, so that no view comes while there is an advice. Null: no such item.</summary>
    public static async Task<TaskforceItem?> Held(Work work, Guid id) =>
        await work.Hold(HoldItem, new { Id = id }) ? await Get(work, id) : null;

    /// <summary>What waits of an initiative.</summary>
    public static async Task<TaskforceItem?> WaitingOf(Reading reading, Guid initiative) =>
        (await reading.Many<TaskforceItem>(SelectWaitingOf, new { Id = initiative })).FirstOrDefault();

    /// <summary>All that waits, the longest first.</summary>
    public static Task<IReadOnlyList<TaskforceItem>> Waiting(Reading reading) => reading.Many<TaskforceItem>(SelectWaiting);

    /// <summary>What a meeting advised on.</summary>
    public static Task<IReadOnlyList<TaskforceItem>> Of(Reading reading, Meeting meeting) =>
        reading.Many<TaskforceItem>(SelectSettled, new { meeting.Id });

    public static async Task<ILookup<Guid, HeldOver>> HeldOver(Reading reading, IEnumerable<Guid> items) =>
        (await reading.Many<HeldOver>(SelectHeldOver, new { Ids = items.AsKeys() })).ToLookup(h => h.ItemId);

    /// <summary>What a meeting held over.</summary>
    public static Task<IReadOnlyList<HeldOver>> HeldOverAt(Reading reading, Guid meeting) =>
        reading.Many<HeldOver>(SelectHeldOverAt, new { Id = meeting });
}
