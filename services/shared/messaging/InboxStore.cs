using Samen.Storage;

namespace Samen.Messaging;

/// <summary>How far each source has been applied, and the facts that could not be applied yet.</summary>
internal static class InboxStore
{
    private const string SelectPosition = "SELECT position FROM inbox_source WHERE source = @Source";

    private const string InsertSource = "INSERT INTO inbox_source (source, position) VALUES (@Source, 0)";

    private const string AdvancePosition = """
        UPDATE inbox_source
        SET position = @To
        WHERE source = @Source
          AND position = @From
        """;

    private const string SelectParked = """
        SELECT source AS Source,
               position AS Position,
               fact_id AS FactId,
               type AS Type,
               subject AS Subject,
               number AS Number,
               cause_source AS CauseSource,
               cause_position AS CausePosition,
               recorded_at AS RecordedAt,
               trace_parent AS TraceParent,
               body AS Body,
               state AS State,
               reason AS Reason,
               parked_at AS ParkedAt
        FROM inbox_parked
        ORDER BY source, position
        /*page*/
        """;

    private const string SelectParkedSubjects = "SELECT DISTINCT subject FROM inbox_parked WHERE source = @Source";

    private const string CountFailed = "SELECT COUNT(*) FROM inbox_parked WHERE state = 'Failed'";

    private const string SelectIsParked = "SELECT COUNT(*) FROM inbox_parked WHERE source = @Source AND position = @Position";

    private const string InsertParked = """
        INSERT INTO inbox_parked (source, position, fact_id, type, subject, number, cause_source, cause_position, recorded_at, trace_parent, body, state, reason, parked_at)
        VALUES (@Source, @Position, @FactId, @Type, @Subject, @Number, @CauseSource, @CausePosition, @RecordedAt, @TraceParent, @Body, @State, @Reason, @ParkedAt)
        """;

    private const string UpdateParked = """
        UPDATE inbox_parked
        SET state = @State,
            reason = @Reason
        WHERE source = @Source
          AND position = @Position
        """;

    private const string DeleteParked = "DELETE FROM inbox_parked WHERE source = @Source AND position = @Position";

    private const string DeleteFailed = "DELETE FROM inbox_parked WHERE source = @Source AND position = @Position AND state = 'Failed'";

    public static async Task<long> Position(Reading reading, string source) => await reading.One<long?>(SelectPosition, new { Source = source }) ?? 0;

    public static async Task<bool> Advance(Work work, string source, long from, long to)
    {
        if (from == 0) await work.Insert(InsertSource, new { Source = source });
        return await work.Execute(AdvancePosition, new { Source = source, From = from, To = to }) == 1;
    }

    public static Task<IReadOnlyList<ParkedFact>> Parked(Reading reading, int limit) => reading.Many<ParkedFact>(SelectParked, new { Limit = limit });

    public static Task<IReadOnlyList<string>> ParkedSubjects(Reading reading, string source) => reading.Many<string>(SelectParkedSubjects, new { Source = source });

    public static Task<int> Failed(Reading reading) => reading.One<int>(CountFailed);

    public static async Task<bool> IsParked(Reading reading, string source, long position) =>
        await reading.One<int>(SelectIsParked, new { Source = source, Position = position }) > 0;

    public static Task Park(Work work, string source, Fact fact, ParkedState state, string reason, DateTimeOffset at) => work.Execute(InsertParked, new
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
        Reason = reason.Length > 2000 ? reason[..2000] : reason,
        ParkedAt = at,
    });

    public static async Task<bool> Mark(Work work, string source, long position, ParkedState state, string reason) =>
        await work.Execute(UpdateParked, new { Source = source, Position = position, State = state.ToString(), Reason = reason.Length > 2000 ? reason[..2000] : reason }) == 1;

    public static async Task<bool> Remove(Work work, string source, long position) =>
        await work.Execute(DeleteParked, new { Source = source, Position = position }) == 1;

    public static async Task<bool> Discard(Work work, string source, long position) =>
        await work.Execute(DeleteFailed, new { Source = source, Position = position }) == 1;
}
