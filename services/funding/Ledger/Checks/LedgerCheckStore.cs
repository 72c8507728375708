using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What the checks of the ledger look for, and what they found. Each query is one statement, so that what is posted meanwhile is in all of
/// it or in none; it answers what is wrong, and only some of it.
/// </summary>
internal static class LedgerCheckStore
{
    private sealed record Wrong
    {
        public string What { get; init; } = "";
        public long Cents { get; init; }
    }

    private const string SelectUnbalanced = """
        SELECT CAST(p.number AS varchar(20)) AS What,
               SUM(p.amount_cents) AS Cents
        FROM ledger_posting p
        GROUP BY p.number
        HAVING SUM(p.amount_cents) <> 0
        ORDER BY p.number
        /*page*/
        """;

    private const string SelectGaps = """
        SELECT CAST(h.number AS varchar(20)) AS What,
               h.number - (SELECT COUNT(*) FROM ledger_entry e) AS Cents
        FROM ledger_head h
        WHERE h.number <> (SELECT COUNT(*) FROM ledger_entry e)
           OR h.number <> (SELECT COALESCE(MAX(e.number), 0) FROM ledger_entry e)
        ORDER BY h.number
        /*page*/
        """;

    private const string SelectWithoutBasis = """
        SELECT CAST(e.number AS varchar(20)) AS What,
               0 AS Cents
        FROM ledger_entry e
        WHERE e.basis_reference = ''
           OR NOT EXISTS (SELECT 1 FROM ledger_posting p WHERE p.number = e.number)
        ORDER BY e.number
        /*page*/
        """;

    private const string SelectTotals = """
        SELECT x.account_code AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT p.account_code, 'All' AS slice, '' AS slice_key, p.amount_cents AS cents
            FROM ledger_posting p
            UNION ALL
            SELECT p.account_code, 'Year', CAST(p.budget_year AS varchar(4)), p.amount_cents
            FROM ledger_posting p
            WHERE p.budget_year IS NOT NULL
            UNION ALL
            SELECT p.account_code, 'Municipality', p.municipality_code, p.amount_cents
            FROM ledger_posting p
            WHERE p.municipality_code IS NOT NULL
            UNION ALL
            SELECT p.account_code, 'Document', p.document, p.amount_cents
            FROM ledger_posting p
            WHERE p.document IS NOT NULL
            UNION ALL
            SELECT t.account_code, t.slice, t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.grain = 'Day'
              AND t.slice IN ('All', 'Year', 'Municipality', 'Document')
        ) x
        GROUP BY x.account_code, x.slice, x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.account_code
        /*page*/
        """;

    private const string SelectGrains = """
        SELECT t.account_code AS What,
               SUM(CASE WHEN t.grain = 'Day' THEN t.debit_cents - t.credit_cents ELSE t.credit_cents - t.debit_cents END) AS Cents
        FROM ledger_total t
        GROUP BY t.account_code, t.slice, t.slice_key
        HAVING SUM(CASE WHEN t.grain = 'Day' THEN t.debit_cents ELSE -t.debit_cents END) <> 0
            OR SUM(CASE WHEN t.grain = 'Day' THEN t.credit_cents ELSE -t.credit_cents END) <> 0
        ORDER BY t.account_code
        /*page*/
        """;

    private const string SelectAuthorised = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT CAST(b.budget_year AS varchar(4)) AS slice_key,
                   b.contributions_cents + b.other_income_cents - b.reserve_additions_cents AS cents
            FROM budget b
            WHERE b.proposal_id IS NOT NULL
            UNION ALL
            SELECT t.slice_key, t.debit_cents - t.credit_cents
            FROM ledger_total t
            WHERE t.account_code = '9000'
              AND t.slice = 'Year'
              AND t.grain = 'Year'
        ) x
        GROUP BY x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectReserved = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT CAST(v.budget_year AS varchar(4)) AS slice_key,
                   v.covered_cents AS cents
            FROM coverage v
            UNION ALL
            SELECT t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.account_code = '9200'
              AND t.slice = 'Year'
              AND t.grain = 'Year'
        ) x
        GROUP BY x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectOver = """
        SELECT t.slice_key AS What,
               SUM(t.debit_cents - t.credit_cents) AS Cents
        FROM ledger_total t
        WHERE t.account_code = '9100'
          AND t.slice IN ('Line', 'Year')
          AND t.grain = 'Year'
        GROUP BY t.slice, t.slice_key
        HAVING SUM(t.debit_cents - t.credit_cents) < 0
        ORDER BY t.slice_key
        /*page*/
        """;

    private const string SelectReceivable = """
        SELECT x.municipality_code AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT p.municipality_code, p.budget_year, p.amount_cents AS cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            LEFT JOIN ledger_entry o ON o.id = e.reverses
            WHERE p.account_code = '1100'
              AND COALESCE(o.kind, e.kind) NOT IN ('CreditNote', 'Receipt', 'Payment')
            UNION ALL
            SELECT c.municipality_code, r.budget_year, -(c.net_cents + c.vat_cents)
            FROM contribution c
            JOIN contribution_run r ON r.id = c.run_id
            WHERE r.status = 'Final'
              AND NOT EXISTS (SELECT 1 FROM contribution_run n WHERE n.replaces_run_id = r.id AND n.status = 'Final')
            UNION ALL
            SELECT i.municipality_code, c.budget_year, -c.amount_cents
            FROM interest_charge c
            JOIN invoice i ON i.id = c.invoice_id
            WHERE c.status = 'Charged'
        ) x
        GROUP BY x.municipality_code, x.budget_year
        HAVING SUM(x.cents) <> 0
        ORDER BY x.municipality_code
        /*page*/
        """;

    private const string SelectAppropriated = """
        SELECT CAST(a.budget_year AS varchar(4)) AS What,
               SUM(t.debit_cents - t.credit_cents) AS Cents
        FROM fund_proposal a
        JOIN fund_proposal j ON j.kind = 'Accounts' AND j.status = 'Adopted' AND j.budget_year = a.budget_year
        JOIN ledger_total t ON t.slice = 'Year' AND t.grain = 'Year' AND t.slice_key = CAST(a.budget_year AS varchar(4))
        JOIN ledger_account l ON l.code = t.account_code AND (l.kind IN ('Income', 'Cost') OR l.code = '3900')
        WHERE a.kind = 'Appropriation'
          AND a.status = 'Adopted'
        GROUP BY a.budget_year
        HAVING SUM(t.debit_cents - t.credit_cents) <> 0
        ORDER BY a.budget_year
        /*page*/
        """;

    private const string SelectUndecided = """
        SELECT CAST(e.number AS varchar(20)) AS What,
               0 AS Cents
        FROM ledger_entry e
        WHERE e.basis_kind NOT IN ('Decision', 'Appropriation', 'Reversal')
          AND EXISTS (
              SELECT 1
              FROM ledger_posting p
              JOIN ledger_account l ON l.code = p.account_code
              WHERE p.number = e.number
                AND l.kind = 'Reserve'
          )
        ORDER BY e.number
        /*page*/
        """;

    private const string SelectAnnulled = """
        SELECT CAST(e.number AS varchar(20)) AS What,
               0 AS Cents
        FROM ledger_entry e
        LEFT JOIN ledger_entry r ON r.reverses = e.id
        WHERE e.kind IN ('ReserveMovement', 'Appropriation')
          AND r.id IS NULL
          AND NOT EXISTS (
              SELECT 1
              FROM fund_proposal p
              WHERE p.status = 'Adopted'
                AND LOWER(CAST(p.item_id AS varchar(36))) = e.basis_reference
          )
        ORDER BY e.number
        /*page*/
        """;

    private const string UpdateCheck = """
        UPDATE ledger_check
        SET holds = @Holds,
            found = @Found,
            checked_at = @CheckedAt
        WHERE kind = @Kind
        """;

    private const string InsertCheck = """
        INSERT INTO ledger_check (kind, holds, found, checked_at)
        VALUES (@Kind, @Holds, @Found, @CheckedAt)
        """;

    private const string SelectChecks = """
        SELECT kind AS Kind,
               holds AS Holds,
               found AS Found,
               checked_at AS CheckedAt
        FROM ledger_check
        ORDER BY kind
        """;

    private static readonly IReadOnlyDictionary<LedgerCheckKind, string[]> Queries = new Dictionary<LedgerCheckKind, string[]>
    {
        [LedgerCheckKind.EntriesBalance] = [SelectUnbalanced],
        [LedgerCheckKind.NumbersWithoutGaps] = [SelectGaps],
        [LedgerCheckKind.EntriesHaveBasis] = [SelectWithoutBasis],
        [LedgerCheckKind.TotalsEqualPostings] = [SelectTotals, SelectGrains],
        [LedgerCheckKind.AuthorisedEqualsBudgets] = [SelectAuthorised],
        [LedgerCheckKind.ReservedEqualsCoverage] = [SelectReserved],
        [LedgerCheckKind.NothingOverBudget] = [SelectOver],
        [LedgerCheckKind.ReceivableEqualsRuns] = [SelectReceivable],
        [LedgerCheckKind.AppropriatedResultIsNil] = [SelectAppropriated],
        [LedgerCheckKind.ReservesByDecision] = [SelectUndecided, SelectAnnulled],
    };

    /// <summary>What of this does not hold; empty: it holds, or the store does not check it.</summary>
    public static async Task<IReadOnlyList<string>> WrongIn(Reading reading, LedgerCheckKind kind)
    {
        var wrong = new List<string>();
        foreach (var query in Queries.GetValueOrDefault(kind) ?? [])
            wrong.AddRange((await reading.Many<Wrong>(query, new { Limit = 5 })).Select(row => $"{row.What}: {row.Cents}"));
        return wrong;
    }

    /// <summary>Keeps what was found, in the place of what was found before.</summary>
    public static async Task Keep(Work work, LedgerCheck check)
    {
        var row = new
        {
            Kind = check.Kind.ToString(),
            check.Holds,
            check.Found,
            check.CheckedAt,
        };
        if (await work.Execute(UpdateCheck, row) == 0)
            await work.Execute(InsertCheck, row);
    }

    public static Task<IReadOnlyList<LedgerCheck>> All(Reading reading) => reading.Many<LedgerCheck>(SelectChecks);
}
