using Samen.Storage;

namespace Samen.Partners;

/// <summary>How far the log has come, and a number that changes with every change to the subscriptions themselves.</summary>
internal sealed record LogHead
{
    public long Position { get; init; }
    public long Subscriptions { get; init; }
}

/// <summary>The log of all events: appended, read by position, never changed.</summary>
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

    private const string SelectAfter = """
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
        WHERE position > @Position
        ORDER BY position
        /*page*/
        """;

    private const string SelectOne = """
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
          AND position <= (SELECT COALESCE(MIN(COALESCE(s.replay_position, s.position)), @Last) FROM subscription s WHERE s.status <> 'Ended')
        ORDER BY recorded_at
        /*page*/
        """;

    private const string DeleteOld = "DELETE FROM event_log WHERE position IN @Positions";

    private const string MoveGone = "UPDATE event_log_gone SET position = @Position WHERE type = @Type AND position < @Position";

    private const string InsertGone = "INSERT INTO event_log_gone (type, position) VALUES (@Type, @Position)";

    /// <summary>
    /// The next place in the log. On SQL Server the counter is held from here to the commit, so that places are in the
    /// order of commits and a reader by position never skips one.
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

    /// <summary>One by its id; null: there is none, or it is no longer kept.</summary>
    public static Task<LogEvent?> Get(Reading reading, Guid id) => reading.One<LogEvent>(SelectOne, new { EventId = id });

    /// <summary>The place before the first event that was recorded at a time or later; null: none was.</summary>
    public static Task<long?> Before(Reading reading, DateTimeOffset since) => reading.One<long?>(SelectBefore, new { Since = since });

    /// <summary>The last place at which something of these types is no longer kept; 0 when all is. No types: of any.</summary>
    public static Task<long> Gone(Reading reading, IReadOnlySet<string> types) =>
        reading.One<long>(SelectGone, new { All = types.Count == 0, Types = types.Count == 0 ? [""] : types.ToArray() });

    /// <summary>
    /// Deletes events of a type from before a time, the oldest first, at most <paramref name="limit"/>; answers how many. What a
    /// subscription that has not ended still has before it stays.
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
