using Samen.Storage;

namespace Samen.Funding;

/// <summary>Statements that were imported; only ever added.</summary>
internal static class BankStatementStore
{
    private const string InsertStatement = """
        INSERT INTO bank_statement (
            id, name, sequence, iban, closed_on, opening_cents, closing_cents, position, imported_at, imported_by
        )
        VALUES (@Id, @Name, @Sequence, @Iban, @ClosedOn, @OpeningCents, @ClosingCents, @Position, @ImportedAt, @ImportedBy)
        """;

    private const string Columns = """
        s.id AS Id,
        s.name AS Name,
        s.sequence AS Sequence,
        s.iban AS Iban,
        s.closed_on AS ClosedOn,
        s.opening_cents AS OpeningCents,
        s.closing_cents AS ClosingCents,
        s.position AS Position,
        s.imported_at AS ImportedAt,
        s.imported_by AS ImportedBy,
        (SELECT COUNT(*) FROM statement_line l WHERE l.statement_id = s.id) AS Lines,
        (SELECT COUNT(*)
         FROM statement_line l
         WHERE l.statement_id = s.id
           AND l.status IN ('New', 'Suspense', 'PartlyMatched')) AS Waiting
        """;

    private static readonly ListQuery SelectStatements = new(
        $"""
        SELECT {Columns}
        FROM bank_statement s
        /*where*/
        ORDER BY s.closed_on DESC, s.id DESC
        /*page*/
        """,
        "s.id = @Id",
        "s.closed_on < @BeforeDay OR (s.closed_on = @BeforeDay AND s.id < @BeforeId)"
    );

    private const string SelectKnown = $"""
        SELECT {Columns}
        FROM bank_statement s
        WHERE s.iban = @Iban
          AND s.name IN @Names
        """;

    private const string SelectLast = $"""
        SELECT {Columns}
        FROM bank_statement s
        WHERE s.iban = @Iban
          AND s.position = (SELECT MAX(o.position) FROM bank_statement o WHERE o.iban = @Iban)
        """;

    private const string SelectMissing = """
        SELECT SUM(s.closing_cents)
               - COALESCE((SELECT SUM(l.amount_cents) FROM statement_line l WHERE l.status = 'New'), 0)
               - COALESCE((
                   SELECT t.debit_cents - t.credit_cents
                   FROM ledger_total t
                   WHERE t.account_code = '1000'
                     AND t.slice = 'All'
                     AND t.slice_key = ''
                     AND t.until_date = '9999-12-31'
               ), 0)
        FROM bank_statement s
        WHERE NOT EXISTS (SELECT 1 FROM bank_statement n WHERE n.iban = s.iban AND n.position > s.position)
        """;

    /// <summary>
    /// What the bank account lacks of the last statement, once all lines are posted; negative: it has too much; null: there is none.
    /// </summary>
    public static Task<long?> Missing(Reading reading) => reading.One<long?>(SelectMissing);

    /// <summary>False: another import put one in this place first.</summary>
    public static Task<bool> Insert(Work work, BankStatement statement) =>
        work.Insert(
            InsertStatement,
            new
            {
                statement.Id,
                statement.Name,
                statement.Sequence,
                statement.Iban,
                statement.ClosedOn,
                statement.OpeningCents,
                statement.ClosingCents,
                statement.Position,
                statement.ImportedAt,
                statement.ImportedBy,
            }
        );

    /// <summary>Those of an account with these names at the bank.</summary>
    public static Task<IReadOnlyList<BankStatement>> Known(Reading reading, string iban, IReadOnlyList<string> names) =>
        reading.Many<BankStatement>(SelectKnown, new { Iban = iban, Names = names });

    /// <summary>The last one of an account; null: there is none.</summary>
    public static Task<BankStatement?> Last(Reading reading, string iban) => reading.One<BankStatement>(SelectLast, new { Iban = iban });

    public static async Task<BankStatement?> Get(Reading reading, Guid id) => (await Some(reading, id, null, 1)).SingleOrDefault();

    /// <summary>The latest day first.</summary>
    public static Task<IReadOnlyList<BankStatement>> List(Reading reading, (DateOnly Day, Guid Id)? before, int limit) =>
        Some(reading, null, before, limit);

    private static Task<IReadOnlyList<BankStatement>> Some(Reading reading, Guid? id, (DateOnly Day, Guid Id)? before, int limit) =>
        reading.Many<BankStatement>(
            SelectStatements,
            new
            {
                Id = id,
                BeforeDay = before?.Day,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
}
