using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Transfers between lines.</summary>
internal static class LineTransferStore
{
    private const string Columns = """
        t.id AS Id,
        t.status AS Status,
        t.budget_year AS Year,
        t.budget_revision AS Revision,
        t.from_line AS FromLine,
        t.to_line AS ToLine,
        t.programme AS Programme,
        t.amount_cents AS AmountCents,
        t.reason AS Reason,
        t.reverses_id AS ReversesId,
        t.prepared_by AS PreparedBy,
        t.prepared_at AS PreparedAt,
        t.decided_by AS DecidedBy,
        t.decided_at AS DecidedAt,
        t.refusal AS Refusal,
        t.version AS Version
        """;

    private const string InsertTransfer = """
        INSERT INTO line_transfer (
            id, status, budget_year, from_line, to_line, programme, amount_cents, reason, reverses_id, prepared_by, prepared_at, version
        )
        VALUES (
            @Id, @Status, @Year, @FromLine, @ToLine, @Programme, @AmountCents, @Reason, @ReversesId, @PreparedBy, @PreparedAt, @Version
        )
        """;

    private const string UpdateTransfer = """
        UPDATE line_transfer
        SET status = @Status,
            budget_revision = @Revision,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            refusal = @Refusal,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectTransfer = $"""
        SELECT {Columns}
        FROM line_transfer t
        WHERE t.id = @Id
        """;

    private const string SelectOfRevision = $"""
        SELECT {Columns}
        FROM line_transfer t
        WHERE t.budget_year = @Year
          AND t.budget_revision = @Revision
          AND t.status = 'Effective'
        ORDER BY t.decided_at, t.id
        """;

    private const string CountReversals = """
        SELECT COUNT(*)
        FROM line_transfer
        WHERE reverses_id = @Id
          AND status IN ('Prepared', 'Effective')
        """;

    private const string CountPreparedOf = """
        SELECT COUNT(*)
        FROM line_transfer
        WHERE budget_year = @Year
          AND status = 'Prepared'
        """;

    private static readonly ListQuery SelectTransfers = new(
        $"""
        SELECT {Columns}
        FROM line_transfer t
        /*where*/
        ORDER BY t.prepared_at DESC, t.id DESC
        /*page*/
        """,
        "t.status = 'Effective' AND @Public = 1",
        "t.budget_year = @Year",
        "t.status = @Status",
        "t.from_line = @Line OR t.to_line = @Line",
        "t.prepared_at < @BeforeAt OR (t.prepared_at = @BeforeAt AND t.id < @BeforeId)"
    );

    public static Task Insert(Work work, LineTransfer transfer) => work.Execute(InsertTransfer, Parameters(transfer));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, LineTransfer transfer) =>
        await work.Execute(UpdateTransfer, Parameters(transfer)) == 1;

    public static Task<LineTransfer?> Get(Reading reading, Guid id) => reading.One<LineTransfer>(SelectTransfer, new { Id = id });

    /// <summary>Those that belong to a revision, in the order in which they were approved.</summary>
    public static Task<IReadOnlyList<LineTransfer>> Of(Reading reading, int year, int revision) =>
        reading.Many<LineTransfer>(SelectOfRevision, new { Year = year, Revision = revision });

    /// <summary>Whether one that undoes it counts or waits.</summary>
    public static async Task<bool> IsReversed(Reading reading, Guid id) => await reading.One<int>(CountReversals, new { Id = id }) > 0;

    /// <summary>How many of a year wait for approval.</summary>
    public static Task<int> CountPrepared(Reading reading, int year) => reading.One<int>(CountPreparedOf, new { Year = year });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<LineTransfer>> List(
        Reading reading,
        bool all,
        int? year,
        LineTransferStatus? status,
        string? line,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<LineTransfer>(
            SelectTransfers,
            new
            {
                Public = all ? (int?)null : 1,
                Year = year,
                Status = status?.ToString(),
                Line = line,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>As the caller may see them.</summary>
    public static async Task<IReadOnlyList<LineTransferView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<LineTransfer> transfers
    )
    {
        var counting = new Dictionary<int, int?>();
        foreach (var year in transfers.Select(transfer => transfer.Year).Distinct())
            counting[year] = (await BudgetStore.Get(reading, year))?.Revision;
        var mandates = await BudgetMandateStore.Of(reading, caller);
        var frozen = counting.Count == 0 ? [] : await FundProposalStore.Frozen(reading, [.. counting.Keys]);
        return [.. transfers.Select(transfer => transfer.View(counting[transfer.Year], caller, mandates, !frozen.Contains(transfer.Year)))];
    }

    private static object Parameters(LineTransfer transfer) =>
        new
        {
            transfer.Id,
            Status = transfer.Status.ToString(),
            transfer.Year,
            transfer.Revision,
            transfer.FromLine,
            transfer.ToLine,
            transfer.Programme,
            transfer.AmountCents,
            transfer.Reason,
            transfer.ReversesId,
            transfer.PreparedBy,
            transfer.PreparedAt,
            transfer.DecidedBy,
            transfer.DecidedAt,
            transfer.Refusal,
            transfer.Version,
        };
}
