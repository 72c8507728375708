using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Batches of payments, and their files, which are only ever added.</summary>
internal static class PaymentBatchStore
{
    private sealed record Paid
    {
        public Guid BatchId { get; init; }
        public long Cents { get; init; }
    }

    private const string InsertBatch = """
        INSERT INTO payment_batch (id, execute_on, status, payments, total_cents, prepared_by, prepared_at, version)
        VALUES (@Id, @ExecuteOn, @Status, @Count, @TotalCents, @PreparedBy, @PreparedAt, @Version)
        """;

    private const string UpdateBatch = """
        UPDATE payment_batch
        SET status = @Status,
            decided_by = @DecidedBy,
            decided_at = @DecidedAt,
            reason = @Reason,
            exported_at = @ExportedAt,
            format = @Format,
            sha256 = @Sha256,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string InsertFile = "INSERT INTO payment_file (batch_id, content) VALUES (@Id, @Content)";

    private const string SelectFile = "SELECT content FROM payment_file WHERE batch_id = @Id";

    private const string SelectPaid = """
        SELECT batch_id AS BatchId,
               SUM(amount_cents) AS Cents
        FROM payment
        WHERE status = 'Paid'
          AND batch_id IN @Ids
        GROUP BY batch_id
        """;

    private sealed record Approval
    {
        public Guid BatchId { get; init; }
        public string? ApprovedBy { get; init; }
        public string? DecidedBy { get; init; }
    }

    private const string SelectApprovals = """
        SELECT p.batch_id AS BatchId,
               i.approved_by AS ApprovedBy,
               i.decided_by AS DecidedBy
        FROM payment p
        JOIN purchase_invoice i ON i.id = p.target_id
        WHERE p.kind = 'PurchaseInvoice'
          AND p.batch_id IN @Ids
        """;

    private static readonly ListQuery SelectBatches = new(
        """
        SELECT b.id AS Id,
               b.execute_on AS ExecuteOn,
               b.status AS Status,
               b.payments AS Count,
               b.total_cents AS TotalCents,
               b.prepared_by AS PreparedBy,
               b.prepared_at AS PreparedAt,
               b.decided_by AS DecidedBy,
               b.decided_at AS DecidedAt,
               b.reason AS Reason,
               b.exported_at AS ExportedAt,
               b.format AS Format,
               b.sha256 AS Sha256,
               b.version AS Version
        FROM payment_batch b
        /*where*/
        ORDER BY b.prepared_at DESC, b.id DESC
        /*page*/
        """,
        "b.id = @Id",
        "b.status = @Status",
        "EXISTS (SELECT 1 FROM payment p WHERE p.batch_id = b.id AND p.target_id = @Target)",
        "b.prepared_at < @BeforeAt OR (b.prepared_at = @BeforeAt AND b.id < @BeforeId)"
    );

    public static Task Insert(Work work, PaymentBatch batch) => work.Execute(InsertBatch, Parameters(batch));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, PaymentBatch batch) => await work.Execute(UpdateBatch, Parameters(batch)) == 1;

    /// <summary>Keeps the file of a batch, for good.</summary>
    public static Task Keep(Work work, Guid batch, string content) => work.Execute(InsertFile, new { Id = batch, Content = content });

    /// <summary>Null: none was made.</summary>
    public static Task<string?> File(Reading reading, Guid batch) => reading.One<string>(SelectFile, new { Id = batch });

    public static async Task<PaymentBatch?> Get(Reading reading, Guid id) =>
        (await Some(reading, id, null, null, null, 1)).SingleOrDefault();

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<PaymentBatch>> List(
        Reading reading,
        PaymentBatchStatus? status,
        Guid? target,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) => Some(reading, null, status, target, before, limit);

    /// <summary>What the bank paid, by batch.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> PaidOf(Reading reading, IEnumerable<Guid> batches)
    {
        var ids = batches.AsKeys();
        return (ids.Length == 0 ? [] : await reading.Many<Paid>(SelectPaid, new { Ids = ids })).ToDictionary(p => p.BatchId, p => p.Cents);
    }

    /// <summary>Who approved purchase invoices that are paid, by batch.</summary>
    public static async Task<ILookup<Guid, string>> Approvers(Reading reading, IEnumerable<Guid> batches)
    {
        var ids = batches.AsKeys();
        return (ids.Length == 0 ? [] : await reading.Many<Approval>(SelectApprovals, new { Ids = ids }))
            .SelectMany(one => new[] { one.ApprovedBy, one.DecidedBy }.OfType<string>().Select(by => (one.BatchId, By: by)))
            .ToLookup(one => one.BatchId, one => one.By);
    }

    private static Task<IReadOnlyList<PaymentBatch>> Some(
        Reading reading,
        Guid? id,
        PaymentBatchStatus? status,
        Guid? target,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<PaymentBatch>(
            SelectBatches,
            new
            {
                Id = id,
                Status = status?.ToString(),
                Target = target,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(PaymentBatch batch) =>
        new
        {
            batch.Id,
            batch.ExecuteOn,
            Status = batch.Status.ToString(),
            batch.Count,
            batch.TotalCents,
            batch.PreparedBy,
            batch.PreparedAt,
            batch.DecidedBy,
            batch.DecidedAt,
            batch.Reason,
            batch.ExportedAt,
            batch.Format,
            batch.Sha256,
            batch.Version,
        };
}
