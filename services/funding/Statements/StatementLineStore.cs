using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The lines of statements.</summary>
internal static class StatementLineStore
{
    private const string Columns = """
        l.id AS Id,
        l.statement_id AS StatementId,
        l.number AS Number,
        l.booked_on AS BookedOn,
        l.amount_cents AS AmountCents,
        l.kind AS Kind,
        l.counterparty AS Counterparty,
        l.counterparty_iban AS CounterpartyIban,
        l.reference AS Reference,
        l.end_to_end_id AS EndToEndId,
        l.batch_reference AS BatchReference,
        l.description AS Text,
        l.status AS Status,
        l.matched_cents AS MatchedCents,
        l.booked_cents AS BookedCents,
        l.version AS Version
        """;

    private const string InsertLine = """
        INSERT INTO statement_line (
            id, statement_id, number, booked_on, amount_cents, kind, counterparty, counterparty_iban, reference, end_to_end_id,
            batch_reference, description, status, matched_cents, booked_cents, version
        )
        VALUES (
            @Id, @StatementId, @Number, @BookedOn, @AmountCents, @Kind, @Counterparty, @CounterpartyIban, @Reference, @EndToEndId,
            @BatchReference, @Text, @Status, @MatchedCents, @BookedCents, @Version
        )
        """;

    private const string UpdateLine = """
        UPDATE statement_line
        SET status = @Status,
            matched_cents = @MatchedCents,
            booked_cents = @BookedCents,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string SelectLine = $"""
        SELECT {Columns}
        FROM statement_line l
        WHERE l.id = @Id
        """;

    private const string SelectNew = $"""
        SELECT {Columns}
        FROM statement_line l
        JOIN bank_statement s ON s.id = l.statement_id
        WHERE l.status = 'New'
        ORDER BY s.position, l.number
        /*page*/
        """;

    /// <summary>Of the opposite amount, with the same reference, or else of the same account; the latest first.</summary>
    private const string SelectReturned = $"""
        SELECT {Columns}
        FROM statement_line l
        JOIN bank_statement s ON s.id = l.statement_id
        WHERE l.amount_cents = @AmountCents
          AND l.kind IN ('Receipt', 'Payment')
          AND l.status IN ('Suspense', 'Matched', 'PartlyMatched')
          AND l.booked_cents = 0
          AND (l.reference = @Reference OR l.counterparty_iban = @CounterpartyIban)
        ORDER BY CASE WHEN l.reference = @Reference THEN 0 ELSE 1 END, s.position DESC, l.number DESC
        /*page*/
        """;

    private static readonly ListQuery SelectOfStatement = new(
        $"""
        SELECT {Columns}
        FROM statement_line l
        WHERE l.statement_id = @StatementId
        /*and*/
        ORDER BY l.number
        /*page*/
        """,
        "l.number > @AfterNumber"
    );

    private static readonly ListQuery SelectLines = new(
        $"""
        SELECT {Columns}
        FROM statement_line l
        /*where*/
        ORDER BY l.booked_on DESC, l.id DESC
        /*page*/
        """,
        "l.status IN @Statuses",
        "EXISTS (SELECT 1 FROM statement_match t WHERE t.line_id = l.id AND t.purchase_invoice_id = @Purchase)",
        "l.booked_on < @BeforeDay OR (l.booked_on = @BeforeDay AND l.id < @BeforeId)"
    );

    public static Task Insert(Work work, IEnumerable<StatementLine> lines) => work.Execute(InsertLine, lines.Select(Parameters));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, StatementLine line) => await work.Execute(UpdateLine, Parameters(line)) == 1;

    public static Task<StatementLine?> Get(Reading reading, Guid id) => reading.One<StatementLine>(SelectLine, new { Id = id });

    /// <summary>Lines that were not looked at, in the order of the bank.</summary>
    public static Task<IReadOnlyList<StatementLine>> New(Reading reading, int limit) =>
        reading.Many<StatementLine>(SelectNew, new { Limit = limit });

    /// <summary>What a line takes back; null: nothing that was imported.</summary>
    public static async Task<StatementLine?> ReturnedBy(Reading reading, StatementLine line) =>
        (
            await reading.Many<StatementLine>(
                SelectReturned,
                new
                {
                    AmountCents = -line.AmountCents,
                    line.Reference,
                    line.CounterpartyIban,
                    Limit = 1,
                }
            )
        ).FirstOrDefault();

    /// <summary>Of a statement, by number.</summary>
    public static Task<IReadOnlyList<StatementLine>> OfStatement(Reading reading, Guid statement, long? after, int limit) =>
        reading.Many<StatementLine>(
            SelectOfStatement,
            new
            {
                StatementId = statement,
                AfterNumber = after,
                Limit = limit,
            }
        );

    /// <summary>The latest day first; with one of these statuses, or any; and that say or said to pay a purchase invoice, or any.</summary>
    public static Task<IReadOnlyList<StatementLine>> List(
        Reading reading,
        IEnumerable<StatementLineStatus>? statuses,
        Guid? purchase,
        (DateOnly Day, Guid Id)? before,
        int limit
    ) =>
        reading.Many<StatementLine>(
            SelectLines,
            new
            {
                Statuses = statuses?.Select(s => s.ToString()).ToArray(),
                Purchase = purchase,
                BeforeDay = before?.Day,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Parameters(StatementLine line) =>
        new
        {
            line.Id,
            line.StatementId,
            line.Number,
            line.BookedOn,
            line.AmountCents,
            Kind = line.Kind.ToString(),
            line.Counterparty,
            line.CounterpartyIban,
            line.Reference,
            line.EndToEndId,
            line.BatchReference,
            line.Text,
            Status = line.Status.ToString(),
            line.MatchedCents,
            line.BookedCents,
            line.Version,
        };
}
