using Samen.Storage;

namespace Samen.Messaging;

/// <summary>The facts that a service published: appended, read by position, never changed.</summary>
public static class OutboxStore
{
    private const string Columns = """
        position AS Position,
        fact_id AS FactId,
        type AS Type,
        subject AS Subject,
        number AS Number,
        cause_source AS CauseSource,
        cause_position AS CausePosition,
        recorded_at AS RecordedAt,
        trace_parent AS TraceParent,
        body AS Body
        """;

    private const string AppendFact = """
        UPDATE outbox_head SET position = position + 1 WHERE id = 1;

        INSERT INTO outbox (position, fact_id, type, subject, number, cause_source, cause_position, recorded_at, trace_parent, body)
        SELECT h.position,
               @FactId,
               @Type,
               @Subject,
               (SELECT COALESCE(MAX(o.number), 0) + 1 FROM outbox o WHERE o.subject = @Subject),
               @CauseSource,
               @CausePosition,
               @RecordedAt,
               @TraceParent,
               @Body
        FROM outbox_head h
        WHERE h.id = 1;
        """;

    private const string SelectHead = "SELECT position FROM outbox_head WHERE id = 1";

    private const string SelectAfter = $"""
        SELECT {Columns}
        FROM outbox
        WHERE position > @Position
        ORDER BY position
        /*page*/
        """;

    private const string SelectOfSubject = $"""
        SELECT {Columns}
        FROM outbox
        WHERE subject = @Subject
          AND number > @Number
        ORDER BY number
        /*page*/
        """;

    internal static Task Append(Work work, FactEnvelope fact) => work.Execute(AppendFact, fact);

    /// <summary>The newest position; 0 when nothing was ever published.</summary>
    public static Task<long> Head(Reading reading) => reading.One<long>(SelectHead);

    /// <summary>The facts of a subject after a number, at most <paramref name="limit"/>, in order.</summary>
    public static Task<IReadOnlyList<FactEnvelope>> OfSubject(Reading reading, string subject, long number, int limit) =>
        reading.Many<FactEnvelope>(
            SelectOfSubject,
            new
            {
                Subject = subject,
                Number = number,
                Limit = limit,
            }
        );

    /// <summary>The facts after a position, at most <paramref name="limit"/>, in order.</summary>
    public static Task<IReadOnlyList<FactEnvelope>> After(Reading reading, long position, int limit) =>
        reading.Many<FactEnvelope>(SelectAfter, new { Position = position, Limit = limit });
}
