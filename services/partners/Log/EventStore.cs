using Samen.Storage;

namespace Samen.Partners.Log;

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
        INSERT INTO event_log (position, event_id, source, source_position, type, subject, recorded_at, trace_parent, body)
        VALUES (@Position, @EventId, @Source, @SourcePosition, @Type, @Subject, @RecordedAt, @TraceParent, @Body)
        """;

    private const string SelectAfter = """
        SELECT position AS Position,
               event_id AS EventId,
               source AS Source,
               source_position AS SourcePosition,
               type AS Type,
               subject AS Subject,
               recorded_at AS RecordedAt,
               trace_parent AS TraceParent,
               body AS Body
        FROM event_log
        WHERE position > @Position
        ORDER BY position
        /*page*/
        """;

    /// <summary>
    /// The next place in the log. On SQL Server the counter is held from here to the commit, so that places are in the
    /// order of commits and a reader by position never skips one.
    /// </summary>
    public static async Task<long> Next(Work work)
    {
        await work.Execute(MoveHead);
        return (await Head(work)).Position;
    }

    public static Task Append(Work work, LogEvent item) => work.Execute(InsertEvent, new
    {
        item.Position,
        item.EventId,
        item.Source,
        item.SourcePosition,
        item.Type,
        item.Subject,
        item.RecordedAt,
        item.TraceParent,
        item.Body,
    });

    public static async Task<LogHead> Head(Reading reading) => (await reading.One<LogHead>(SelectHead))!;

    /// <summary>The events after a position, at most <paramref name="limit"/>, in order.</summary>
    public static Task<IReadOnlyList<LogEvent>> After(Reading reading, long position, int limit) =>
        reading.Many<LogEvent>(SelectAfter, new { Position = position, Limit = limit });
}
