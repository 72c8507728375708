using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Manual entries.</summary>
internal static class ManualEntryStore
{
    static ManualEntryStore() => JsonColumn<ManualPostings>.Register();

    private const string Columns = """
        m.id AS Id,
        m.status AS Status,
        m.entry_date AS Date,
        m.basis_kind AS BasisKind,
        m.basis_reference AS BasisReference,
        m.description AS Text,
        m.reverses AS Reverses,
        m.corrects AS Corrects,
        m.reason AS Reason,
        m.postings_json AS Postings,
        m.prepared_by AS PreparedBy,
        m.prepared_at AS PreparedAt,
        m.decided_by AS DecidedBy,
        m.decided_at AS DecidedAt,
        m.refusal AS Refusal,
        m.version AS Version
        """;

    private const string InsertEntry = """
        INSERT INTO manual_entry (
            id, status, entry_date, basis_kind, basis_reference, description, reverses, corrects, reason, postings_json,
            prepared_by, prepared_at, version
        )
        VALUES (
            @Id, @Status, @Date, @BasisKind, @BasisReference, @Text, @Reverses, @Corrects, @Reason, @Postings,
            @PreparedBy, @PreparedAt, @Version
        )
        """;

    private const string UpdateEntry = """
        UPDATE manual_entry
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            refusal = @Refusal,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectEntry = $"""
        SELECT {Columns}
        FROM manual_entry m
        WHERE m.id = @Id
        """;

    private const string CountPrepared = """
        SELECT COUNT(*)
        FROM manual_entry
        WHERE status = 'Prepared'
          AND entry_date >= @From
          AND entry_date <= @Until
        """;

    private const string SelectBookings = $"""
        SELECT {Columns}
        FROM manual_entry m
        WHERE m.basis_kind = 'StatementLine'
          AND m.status = 'Prepared'
        """;

    private const string SelectOfLine = $"""
        SELECT {Columns}
        FROM manual_entry m
        LEFT JOIN manual_entry r ON r.id = m.reverses
        WHERE COALESCE(r.basis_kind, m.basis_kind) = 'StatementLine'
          AND COALESCE(r.basis_reference, m.basis_reference) = @Reference
        ORDER BY m.prepared_at, m.id
        """;

    private static readonly ListQuery SelectEntries = new(
        $"""
        SELECT {Columns}
        FROM manual_entry m
        /*where*/
        ORDER BY m.prepared_at DESC, m.id DESC
        /*page*/
        """,
        "m.status = @Status",
        "m.prepared_at < @BeforeAt OR (m.prepared_at = @BeforeAt AND m.id < @BeforeId)"
    );

    /// <summary>False: there is one with this id.</summary>
    public static Task<bool> Insert(Work work, ManualEntry entry) =>
        work.Insert(
            InsertEntry,
            new
            {
                entry.Id,
                Status = entry.Status.ToString(),
                entry.Date,
                BasisKind = entry.BasisKind.ToString(),
                entry.BasisReference,
                entry.Text,
                entry.Reverses,
                entry.Corrects,
                entry.Reason,
                entry.Postings,
                entry.PreparedBy,
                entry.PreparedAt,
                entry.Version,
            }
        );

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, ManualEntry entry) =>
        await work.Execute(
            UpdateEntry,
            new
            {
                entry.Id,
                Status = entry.Status.ToString(),
                entry.DecidedBy,
                entry.DecidedAt,
                entry.Refusal,
                entry.Version,
            }
        ) == 1;

    public static Task<ManualEntry?> Get(Reading reading, Guid id) => reading.One<ManualEntry>(SelectEntry, new { Id = id });

    /// <summary>What books a line of a statement and waits for a second person.</summary>
    public static Task<IReadOnlyList<ManualEntry>> Bookings(Reading reading) => reading.Many<ManualEntry>(SelectBookings);

    /// <summary>What was prepared to book a line of a statement, and to reverse that; oldest first.</summary>
    public static Task<IReadOnlyList<ManualEntry>> OfLine(Reading reading, Guid line) =>
        reading.Many<ManualEntry>(SelectOfLine, new { Reference = line.ToString("D") });

    /// <summary>How many wait for a second person with a date in that year.</summary>
    public static Task<int> Waiting(Reading reading, int year) =>
        reading.One<int>(CountPrepared, new { From = new DateOnly(year, 1, 1), Until = new DateOnly(year, 12, 31) });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<ManualEntry>> List(
        Reading reading,
        ManualEntryStatus? status,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<ManualEntry>(
            SelectEntries,
            new
            {
                Status = status?.ToString(),
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
}
