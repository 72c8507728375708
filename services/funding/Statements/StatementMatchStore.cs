using Samen.Storage;

namespace Samen.Funding;

/// <summary>Which lines are for which invoices and payments; what is undone stays.</summary>
internal static class StatementMatchStore
{
    private const string Columns = """
        t.id AS Id,
        t.line_id AS LineId,
        t.invoice_id AS InvoiceId,
        t.interest_id AS InterestId,
        t.payment_id AS PaymentId,
        t.purchase_invoice_id AS PurchaseInvoiceId,
        b.supplier_number AS SupplierNumber,
        c.position AS InterestPosition,
        p.batch_id AS BatchId,
        i.number_year AS NumberYear,
        i.number AS Number,
        i.municipality_code AS MunicipalityCode,
        t.amount_cents AS AmountCents,
        t.matched_at AS MatchedAt,
        t.matched_by AS MatchedBy,
        t.undone_at AS UndoneAt,
        t.undone_by AS UndoneBy,
        t.reason AS Reason,
        t.version AS Version
        """;

    private const string InsertMatch = """
        INSERT INTO statement_match (
            id, line_id, invoice_id, interest_id, payment_id, purchase_invoice_id, amount_cents, matched_at, matched_by,
            undone_at, undone_by, reason, version
        )
        VALUES (
            @Id, @LineId, @InvoiceId, @InterestId, @PaymentId, @PurchaseInvoiceId, @AmountCents, @MatchedAt, @MatchedBy,
            @UndoneAt, @UndoneBy, @Reason, @Version
        )
        """;

    private const string UpdateMatch = """
        UPDATE statement_match
        SET undone_at = @UndoneAt,
            undone_by = @UndoneBy,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectOfLines = $"""
        SELECT {Columns}
        FROM statement_match t
        LEFT JOIN interest_charge c ON c.id = t.interest_id
        LEFT JOIN payment p ON p.id = t.payment_id
        LEFT JOIN purchase_invoice b ON b.id = t.purchase_invoice_id
        LEFT JOIN invoice i ON i.id = COALESCE(t.invoice_id, c.invoice_id)
        WHERE t.line_id IN @Ids
        ORDER BY t.matched_at, t.id
        """;

    private const string SelectPayers = """
        SELECT DISTINCT i.municipality_code
        FROM statement_line l
        JOIN statement_match t ON t.line_id = l.id
        JOIN invoice i ON i.id = t.invoice_id
        WHERE l.counterparty_iban = @Iban
          AND t.undone_at IS NULL
        """;

    private const string SelectReceived = """
        SELECT t.invoice_id AS InvoiceId,
               l.booked_on AS BookedOn,
               t.amount_cents AS AmountCents
        FROM statement_match t
        JOIN statement_line l ON l.id = t.line_id
        WHERE t.undone_at IS NULL
          AND t.invoice_id IN @Ids
        """;

    private sealed record ReceivedOn
    {
        public Guid InvoiceId { get; init; }
        public DateOnly BookedOn { get; init; }
        public long AmountCents { get; init; }
    }

    /// <summary>What was received of invoices, by the day of the bank; negative: paid back.</summary>
    public static async Task<ILookup<Guid, (DateOnly On, long Cents)>> Received(Reading reading, IEnumerable<Guid> invoices) =>
        (await reading.Many<ReceivedOn>(SelectReceived, new { Ids = invoices.AsKeys() })).ToLookup(
            one => one.InvoiceId,
            one => (one.BookedOn, one.AmountCents)
        );

    public static Task Insert(Work work, StatementMatch match) => work.Execute(InsertMatch, Parameters(match));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, StatementMatch match) => await work.Execute(UpdateMatch, Parameters(match)) == 1;

    /// <summary>By line, oldest first.</summary>
    public static async Task<ILookup<Guid, StatementMatch>> Of(Reading reading, IEnumerable<Guid> lines)
    {
        var ids = lines.AsKeys();
        return (ids.Length == 0 ? [] : await reading.Many<StatementMatch>(SelectOfLines, new { Ids = ids })).ToLookup(m => m.LineId);
    }

    /// <summary>The municipalities for which an account paid before.</summary>
    public static Task<IReadOnlyList<string>> PaidFor(Reading reading, string iban) =>
        reading.Many<string>(SelectPayers, new { Iban = iban });

    private static object Parameters(StatementMatch match) =>
        new
        {
            match.Id,
            match.LineId,
            match.InvoiceId,
            match.InterestId,
            match.PaymentId,
            match.PurchaseInvoiceId,
            match.AmountCents,
            match.MatchedAt,
            match.MatchedBy,
            match.UndoneAt,
            match.UndoneBy,
            match.Reason,
            match.Version,
        };
}
