using Samen.Storage;

namespace Samen.Audit;

/// <summary>
/// The audit log: appended in the transaction of the act, sealed shortly after, never changed again (triggers refuse it).
/// </summary>
public static class AuditStore
{
    internal sealed record Head
    {
        public long Position { get; init; }
        public string Hash { get; init; } = "";
    }

    private const string InsertRow = """
        INSERT INTO audit_entry (entry_id, recorded_at, actor, roles, municipality, partner_id, action, object, result, origin, trace_id)
        VALUES (@EntryId, @RecordedAt, @Actor, @Roles, @Municipality, @PartnerId, @Action, @Object, @Result, @Origin, @TraceId)
        """;

    private const string SelectHead = """
        SELECT position AS Position,
               hash AS Hash
        FROM audit_head
        WHERE id = 1
        """;

    private const string UpdateHead = """
        UPDATE audit_head
        SET position = @Position,
            hash = @Hash
        WHERE id = 1
          AND position = @Before
        """;

    private const string SelectUnsealed = """
        SELECT entry_id AS EntryId,
               recorded_at AS RecordedAt,
               actor AS Actor,
               roles AS Roles,
               municipality AS Municipality,
               partner_id AS PartnerId,
               action AS Action,
               object AS Object,
               result AS Result,
               origin AS Origin,
               trace_id AS TraceId
        FROM audit_entry
        WHERE position IS NULL
        ORDER BY recorded_at
        /*page*/
        """;

    private const string UpdateSeal = """
        UPDATE audit_entry
        SET position = @Position,
            hash = @Hash
        WHERE entry_id = @EntryId
          AND position IS NULL
        """;

    private const string SealedEntries = """
        SELECT position AS Position,
               entry_id AS EntryId,
               recorded_at AS RecordedAt,
               actor AS Actor,
               roles AS Roles,
               municipality AS Municipality,
               partner_id AS PartnerId,
               action AS Action,
               object AS Object,
               result AS Result,
               origin AS Origin,
               trace_id AS TraceId,
               hash AS Hash
        FROM audit_entry
        """;

    private const string SelectAfter = $"""
        {SealedEntries}
        WHERE position > @Position
        ORDER BY position
        /*page*/
        """;

    private static readonly ListQuery SelectBefore = new(
        $"""
        {SealedEntries}
        WHERE position < @Before
          /*and*/
        ORDER BY position DESC
        /*page*/
        """,
        "municipality = @Municipality",
        "partner_id = @Partner",
        "actor = @Actor"
    );

    /// <summary>Writes the entry last in this transaction.</summary>
    public static void Audit(this Work work, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.BeforeCommit(last => last.Execute(InsertRow, entry));
        work.Wake();
    }

    internal static async Task<Head> GetHead(Reading reading) => (await reading.One<Head>(SelectHead))!;

    /// <summary>False: another instance sealed meanwhile.</summary>
    internal static async Task<bool> Move(Work work, Head before, Head after) =>
        await work.Execute(
            UpdateHead,
            new
            {
                after.Position,
                after.Hash,
                Before = before.Position,
            }
        ) == 1;

    internal static Task<IReadOnlyList<AuditEntry>> Unsealed(Reading reading, int limit) =>
        reading.Many<AuditEntry>(SelectUnsealed, new { Limit = limit });

    internal static async Task<bool> Seal(Work work, AuditEntry entry, Head seal) =>
        await work.Execute(
            UpdateSeal,
            new
            {
                seal.Position,
                seal.Hash,
                entry.EntryId,
            }
        ) == 1;

    /// <summary>Sealed entries in the order of the chain.</summary>
    public static Task<IReadOnlyList<AuditEntry>> After(Reading reading, long position, int limit) =>
        reading.Many<AuditEntry>(SelectAfter, new { Position = position, Limit = limit });

    /// <summary>Sealed entries, newest first.</summary>
    internal static Task<IReadOnlyList<AuditEntry>> Before(Reading reading, long position, AuditFilter part, int limit) =>
        reading.Many<AuditEntry>(
            SelectBefore,
            new
            {
                Before = position,
                part.Municipality,
                part.Partner,
                part.Actor,
                Limit = limit,
            }
        );
}
