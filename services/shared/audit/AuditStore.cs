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

        /// <summary>The last entry that was removed because its term had ended, and its seal; 0: none was.</summary>
        public long Removed { get; init; }
        public string RemovedHash { get; init; } = "";

        public ChainSeal Seal => new(Position, Hash);
    }

    private const string Columns = """
        entry_id AS EntryId,
        recorded_at AS RecordedAt,
        actor AS Actor,
        credential AS Credential,
        roles AS Roles,
        municipality AS Municipality,
        partner_id AS PartnerId,
        action AS Action,
        object AS Object,
        result AS Result,
        origin AS Origin,
        trace_id AS TraceId,
        times AS Times,
        changes AS Changes
        """;

    private const string InsertRow = """
        INSERT INTO audit_entry (
            entry_id, recorded_at, actor, credential, roles, municipality, partner_id, action, object, result, origin, trace_id,
            times, changes
        )
        VALUES (
            @EntryId, @RecordedAt, @Actor, @Credential, @Roles, @Municipality, @PartnerId, @Action, @Object, @Result, @Origin, @TraceId,
            @Times, @Changes
        )
        """;

    private const string SelectHead = """
        SELECT position AS Position,
               hash AS Hash,
               removed AS Removed,
               removed_hash AS RemovedHash
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

    private const string SelectFirstKept = """
        SELECT MIN(position)
        FROM audit_entry
        WHERE recorded_at >= @Since
        """;

    private const string SelectSeal = """
        SELECT hash
        FROM audit_entry
        WHERE position = @Position
        """;

    private const string UpdateRemoved = """
        UPDATE audit_head
        SET removed = @Removed,
            removed_hash = @Hash
        WHERE id = 1
          AND removed = @Before
        """;

    private const string DeleteRemoved = "DELETE FROM audit_entry WHERE position <= @Removed";

    private const string CountRemovals = """
        SELECT COUNT(*)
        FROM audit_entry
        WHERE action = @Action
          AND object = @Object
          AND position IS NOT NULL
        """;

    private const string SelectUnsealed = $"""
        SELECT {Columns}
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

    private const string SealedEntries = $"""
        SELECT position AS Position,
               {Columns},
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
        "actor = @Actor",
        "recorded_at >= @From",
        "recorded_at < @End",
        "object = @Object OR (object > @Below AND object < @Beyond)",
        "action <> @LeftOut"
    );

    /// <summary>Writes the entry last in this transaction, with what the transaction changed.</summary>
    public static void Audit(this Work work, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.BeforeCommit(last => last.Execute(InsertRow, entry with { Changes = AuditChanges.Write(last.Changes) }));
        work.Wake();
    }

    internal static async Task<Head> GetHead(Reading reading) => (await reading.One<Head>(SelectHead))!;

    /// <summary>False: another instance sealed meanwhile.</summary>
    internal static async Task<bool> Move(Work work, ChainSeal before, ChainSeal after) =>
        await work.Execute(
            UpdateHead,
            new
            {
                after.Position,
                after.Hash,
                Before = before.Position,
            }
        ) == 1;

    /// <summary>The last of the entries before that moment that are in the chain; null: there are none.</summary>
    internal static async Task<long?> LastBefore(Reading reading, Head head, DateTimeOffset since) =>
        (await reading.One<long?>(SelectFirstKept, new { Since = since }) ?? head.Position) - 1 is var last && last > head.Removed
            ? last
            : null;

    /// <summary>Removes the entries up to this one; the head keeps its seal. False: another instance did.</summary>
    internal static async Task<bool> Remove(Work work, Head head, long upTo, string hash)
    {
        var removal = new
        {
            Removed = upTo,
            Hash = hash,
            Before = head.Removed,
        };
        if (await work.Execute(UpdateRemoved, removal) != 1)
            return false;
        await work.Execute(DeleteRemoved, removal);
        return true;
    }

    /// <summary>The seal of an entry.</summary>
    internal static Task<string?> SealOf(Reading reading, long position) => reading.One<string?>(SelectSeal, new { Position = position });

    /// <summary>Whether an entry in the chain says so.</summary>
    internal static async Task<bool> Says(Reading reading, string action, string target) =>
        await reading.One<long>(CountRemovals, new { Action = action, Object = target }) > 0;

    internal static Task<IReadOnlyList<AuditEntry>> Unsealed(Reading reading, int limit) =>
        reading.Many<AuditEntry>(SelectUnsealed, new { Limit = limit });

    internal static async Task<bool> Seal(Work work, AuditEntry entry, ChainSeal seal) =>
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
    /// <param name="reading">The store.</param>
    /// <param name="position">Only those before it.</param>
    /// <param name="part">Which.</param>
    /// <param name="period">From when, and until just before when; null: any time.</param>
    /// <param name="limit">How many.</param>
    internal static Task<IReadOnlyList<AuditEntry>> Before(
        Reading reading,
        long position,
        AuditFilter part,
        (DateTimeOffset? From, DateTimeOffset? End) period,
        int limit
    ) =>
        reading.Many<AuditEntry>(
            SelectBefore,
            new
            {
                Before = position,
                part.Municipality,
                part.Partner,
                part.Actor,
                period.From,
                period.End,
                part.Object,
                // Between a slash and the character after it is what is below.
                Below = part.Object is { } above ? $"{above}/" : null,
                Beyond = part.Object is { } beside ? $"{beside}0" : null,
                LeftOut = part.Reads == false ? "listAuditEntries" : null,
                Limit = limit,
            }
        );
}
