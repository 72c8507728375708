using Samen.Storage;

namespace Samen.Partners;

/// <summary>The log of all events: append-only, read by position.</summary>
internal static class EventStore
{
    private const string MoveHead = "UPDATE event_log_head SET position = position + 1 WHERE id = 1";

    private const string SelectHead = """
        SELECT e.position AS Position,
               s.version AS Subscriptions
        FROM event_log_head e
        JOIN subscription_head s ON s.id = e.id
        WHERE e.id = 1
        """;

    private const string InsertEvent = """
        INSERT INTO event_log (position, event_id, source, source_position, type, subject, municipality, recorded_at, trace_parent, body)
        VALUES (@Position, @EventId, @Source, @SourcePosition, @Type, @Subject, @Municipality, @RecordedAt, @TraceParent, @Body)
        """;

    private const string Events = """
        SELECT position AS Position,
               event_id AS EventId,
               source AS Source,
               source_position AS SourcePosition,
               type AS Type,
               subject AS Subject,
               municipality AS Municipality,
               recorded_at AS RecordedAt,
               trace_parent AS TraceParent,
               body AS Body
        FROM event_log
        """;

    private const string SelectAfter = $$"""
        {{Events}}
        WHERE position > @Position
        ORDER BY position
        /*page*/
        """;

    private const string SelectOne = $$"""
        {{Events}}
        WHERE event_id = @EventId
        """;

    private const string SelectBefore = "SELECT MIN(position) - 1 FROM event_log WHERE recorded_at >= @Since";

    private const string SelectGone = """
        SELECT COALESCE(MAX(position), 0)
        FROM event_log_gone
        WHERE @All = 1
           OR type IN @Types
        """;

    private const string SelectOld = """
        SELECT position
        FROM event_log
        WHERE type = @Type
          AND recorded_at < @Before
          AND position <= (
              SELECT COALESCE(MIN(COALESCE(s.replay_position, s.position)), @Last)
              FROM subscription s
              WHERE s.status <> 'Ended')
        ORDER BY recorded_at
        /*page*/
        """;

    private const string CountOld = "SELECT COUNT(*) FROM event_log WHERE type = @Type AND recorded_at < @Before";

    private const string DeleteOld = "DELETE FROM event_log WHERE position IN @Positions";

    private const string MoveGone = "UPDATE event_log_gone SET position = @Position WHERE type = @Type AND position < @Position";

    private const string InsertGone = "INSERT INTO event_log_gone (type, position) VALUES (@Type, @Position)";

    /// <summary>
    /// The next position in the log. On SQL Server the counter is held from here to the commit, so positions are in the order of
    /// commits and a reader by position never skips one.
    /// </summary>
    public static async Task<long> Next(Work work)
    {
        await work.Execute(MoveHead);
        return (await Head(work)).Position;
    }

    public static Task Append(Work work, LogEvent item) =>
        work.Execute(
            InsertEvent,
            new
            {
                item.Position,
                item.EventId,
                item.Source,
                item.SourcePosition,
                item.Type,
                item.Subject,
                item.Municipality,
                item.RecordedAt,
                item.TraceParent,
                item.Body,
            }
        );

    public static async Task<LogHead> Head(Reading reading) => (await reading.One<LogHead>(SelectHead))!;

    /// <summary>The events after a position, at most <paramref name="limit"/>, in order.</summary>
    public static Task<IReadOnlyList<LogEvent>> After(Reading reading, long position, int limit) =>
        reading.Many<LogEvent>(SelectAfter, new { Position = position, Limit = limit });

    /// <summary>One event. Null: there is none, or it is no longer kept.</summary>
    public static Task<LogEvent?> Get(Reading reading, Guid id) => reading.One<LogEvent>(SelectOne, new { EventId = id });

    /// <summary>The position before the first event recorded at a time or later. Null: there is none.</summary>
    public static Task<long?> Before(Reading reading, DateTimeOffset since) => reading.One<long?>(SelectBefore, new { Since = since });

    /// <summary>The last position of which an event of these types is no longer kept; 0 when all are kept. No types: any type.</summary>
    public static Task<long> Gone(Reading reading, IReadOnlySet<string> types) =>
        reading.One<long>(SelectGone, new { All = types.Count == 0, Types = types.Count == 0 ? [""] : types.ToArray() });

    /// <summary>How many events of a type are from before a time.</summary>
    public static Task<long> CountBefore(Reading reading, string type, DateTimeOffset before) =>
        reading.One<long>(CountOld, new { Type = type, Before = before });

    /// <summary>
    /// Deletes events of a type from before a time, the oldest first, at most <paramref name="limit"/>. Keeps what an open
    /// subscription has not reached yet. Returns how many were deleted.
    /// </summary>
    public static async Task<int> Purge(Work work, string type, DateTimeOffset before, int limit)
    {
        await SubscriptionStore.HoldAll(work);
        var positions = await work.Many<long>(
            SelectOld,
            new
            {
                Type = type,
                Before = before,
                Last = long.MaxValue,
                Limit = limit,
            }
        );
        if (positions.Count == 0)
            return 0;
        await work.Execute(DeleteOld, new { Positions = positions });
        var gone = new { Type = type, Position = positions.Max() };
        if (await work.Execute(MoveGone, gone) == 0)
            await work.Insert(InsertGone, gone);
        return positions.Count;
    }
}
