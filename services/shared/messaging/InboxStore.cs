using Samen.Storage;
using Samen.Texts;

namespace Samen.Messaging;

/// <summary>How far each source has been handled, and the facts that could not be handled yet.</summary>
internal static class InboxStore
{
    private const string Columns = """
        p.source AS Source,
        p.position AS Position,
        p.fact_id AS FactId,
        p.type AS Type,
        p.subject AS Subject,
        p.number AS Number,
        p.cause_source AS CauseSource,
        p.cause_position AS CausePosition,
        p.recorded_at AS RecordedAt,
        p.trace_parent AS TraceParent,
        p.body AS Body,
        p.state AS State,
        p.reason AS Reason,
        p.parked_at AS ParkedAt
        """;
    private const int ReasonLength = 2000;

    private const string SelectPosition = "SELECT position FROM inbox_source WHERE source = @Source";

    private const string SelectPositions = "SELECT source AS Source, position AS Position FROM inbox_source ORDER BY source";

    private const string InsertSource = """
        INSERT INTO inbox_source (source, position)
        SELECT @Source,
               0
        WHERE NOT EXISTS (SELECT 1 FROM inbox_source s WHERE s.source = @Source)
        """;

    private const string AdvancePosition = """
        UPDATE inbox_source
        SET position = @To
        WHERE source = @Source
          AND position = @From
        """;

    private const string SelectParked = $"""
        SELECT {Columns}
        FROM inbox_parked p
        ORDER BY p.source, p.position
        /*page*/
        """;

    // First of its subject, not failed, and its cause (if from a source that is followed) applied and not parked.
    private const string SelectReady = $"""
        SELECT {Columns}
        FROM inbox_parked p
        WHERE p.state <> 'Failed'
          AND NOT EXISTS (SELECT 1 FROM inbox_parked e WHERE e.source = p.source AND e.subject = p.subject AND e.position < p.position)
          AND NOT EXISTS (SELECT 1 FROM inbox_source s WHERE s.source = p.cause_source AND s.position < p.cause_position)
          AND NOT EXISTS (SELECT 1 FROM inbox_parked c WHERE c.source = p.cause_source AND c.position = p.cause_position)
        ORDER BY p.source, p.position
        /*page*/
        """;

    private const string SelectParkedSubjects = "SELECT DISTINCT subject FROM inbox_parked WHERE source = @Source";

    private const string SelectCounts = """
        SELECT COUNT(*) AS Parked,
               COALESCE(SUM(CASE WHEN state = 'Failed' THEN 1 ELSE 0 END), 0) AS Failed,
               MIN(CASE WHEN state = 'Failed' THEN parked_at END) AS FailedSince
        FROM inbox_parked
        """;

    private const string SelectAwaits = """
        SELECT (SELECT COUNT(*) FROM inbox_source WHERE source = @Source AND position < @Position)
             + (SELECT COUNT(*) FROM inbox_parked WHERE source = @Source AND position = @Position)
        """;

    private const string InsertParked = """
        INSERT INTO inbox_parked
            (source, position, fact_id, type, subject, number, cause_source, cause_position, recorded_at, trace_parent, body,
             state, reason, parked_at)
        VALUES
            (@Source, @Position, @FactId, @Type, @Subject, @Number, @CauseSource, @CausePosition, @RecordedAt, @TraceParent, @Body,
             @State, @Reason, @ParkedAt)
        """;

    private const string UpdateParked = """
        UPDATE inbox_parked
        SET state = @To,
            reason = @Reason
        WHERE source = @Source
          AND position = @Position
          AND state = @From
        """;

    private const string DeleteParked = "DELETE FROM inbox_parked WHERE source = @Source AND position = @Position AND state <> 'Failed'";

    private const string DeleteFailed = "DELETE FROM inbox_parked WHERE source = @Source AND position = @Position AND state = 'Failed'";

    public static async Task<long> Position(Reading reading, string source) =>
        await reading.One<long?>(SelectPosition, new { Source = source }) ?? 0;

    /// <summary>Inserts the row of a source that is followed, at position 0.</summary>
    public static Task Follow(Work work, string source) => work.Insert(InsertSource, new { Source = source });

    /// <summary>False when another instance moved on first.</summary>
    public static async Task<bool> Advance(Work work, string source, long from, long to) =>
        await work.Execute(
            AdvancePosition,
            new
            {
                Source = source,
                From = from,
                To = to,
            }
        ) == 1;

    public static Task<IReadOnlyList<ParkedFact>> Parked(Reading reading, int limit) =>
        reading.Many<ParkedFact>(SelectParked, new { Limit = limit });

    public static Task<IReadOnlyList<string>> ParkedSubjects(Reading reading, string source) =>
        reading.Many<string>(SelectParkedSubjects, new { Source = source });

    public static Task<IReadOnlyList<ParkedFact>> Ready(Reading reading, int limit) =>
        reading.Many<ParkedFact>(SelectReady, new { Limit = limit });

    /// <summary>How far each source was handled.</summary>
    public static Task<IReadOnlyList<(string Source, long Position)>> Positions(Reading reading) =>
        reading.Many<(string, long)>(SelectPositions);

    public static async Task<InboxCounts> Counts(Reading reading) => await reading.One<InboxCounts>(SelectCounts) ?? new();

    /// <summary>The fact there has not taken effect yet: not reached, or parked.</summary>
    public static async Task<bool> Awaits(Reading reading, string source, long position) =>
        await reading.One<int>(SelectAwaits, new { Source = source, Position = position }) > 0;

    public static Task Park(Work work, string source, FactEnvelope fact, ParkedState state, string reason, DateTimeOffset at) =>
        work.Execute(
            InsertParked,
            new
            {
                Source = source,
                fact.Position,
                fact.FactId,
                fact.Type,
                fact.Subject,
                fact.Number,
                fact.CauseSource,
                fact.CausePosition,
                fact.RecordedAt,
                fact.TraceParent,
                fact.Body,
                State = state.ToString(),
                Reason = TextElements.Cut(reason, ReasonLength),
                ParkedAt = at,
            }
        );

    public static async Task<bool> Mark(Work work, string source, long position, ParkedState from, ParkedState to, string reason) =>
        await work.Execute(
            UpdateParked,
            new
            {
                Source = source,
                Position = position,
                From = from.ToString(),
                To = to.ToString(),
                Reason = TextElements.Cut(reason, ReasonLength),
            }
        ) == 1;

    /// <summary>Removes a fact that waits, or one that failed; false: there is none in that state.</summary>
    public static async Task<bool> Remove(Work work, string source, long position, bool failed) =>
        await work.Execute(failed ? DeleteFailed : DeleteParked, new { Source = source, Position = position }) == 1;
}
