using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What is wrong with entries and with the totals that are kept of them.</summary>
internal static class EntryCheckStore
{
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

    // What was posted on each day, and what the totals say that it added.
    private const string SelectTotals = """
        SELECT x.account_code AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT p.account_code, 'All' AS slice, '' AS slice_key, e.entry_date AS until_date, p.amount_cents AS cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            UNION ALL
            SELECT p.account_code, 'Year', CAST(p.budget_year AS varchar(4)), e.entry_date, p.amount_cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            WHERE p.budget_year IS NOT NULL
            UNION ALL
            SELECT p.account_code, 'Line', CONCAT(CAST(p.budget_year AS varchar(4)), '/', p.line_code), e.entry_date, p.amount_cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            WHERE p.line_code IS NOT NULL
              AND p.budget_year IS NOT NULL
            UNION ALL
            SELECT p.account_code, 'Municipality', p.municipality_code, e.entry_date, p.amount_cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            WHERE p.municipality_code IS NOT NULL
            UNION ALL
            SELECT p.account_code, 'Document', p.document, e.entry_date, p.amount_cents
            FROM ledger_posting p
            JOIN ledger_entry e ON e.number = p.number
            WHERE p.document IS NOT NULL
            UNION ALL
            SELECT t.account_code, t.slice, t.slice_key, t.until_date, t.credit_cents - t.debit_cents
                   + COALESCE(LAG(t.debit_cents - t.credit_cents) OVER (
                       PARTITION BY t.account_code, t.slice, t.slice_key ORDER BY t.until_date
                   ), 0)
            FROM ledger_total t
            WHERE t.until_date < '9999-12-31'
              AND (t.slice IN ('All', 'Year', 'Municipality', 'Document') OR (t.slice = 'Line' AND t.slice_key LIKE '____/%'))
        ) x
        GROUP BY x.account_code, x.slice, x.slice_key, x.until_date
        HAVING SUM(x.cents) <> 0
        ORDER BY x.account_code
        /*page*/
        """;

    // Of all days is what is of the last one.
    private const string SelectAlways = """
        SELECT d.account_code AS What,
               d.debit_cents - COALESCE(h.debit_cents, 0) + COALESCE(h.credit_cents, 0) - d.credit_cents AS Cents
        FROM ledger_total d
        LEFT JOIN ledger_total h ON h.account_code = d.account_code
         AND h.slice = d.slice
         AND h.slice_key = d.slice_key
         AND h.until_date = '9999-12-31'
        WHERE d.until_date < '9999-12-31'
          AND NOT EXISTS (
              SELECT 1
              FROM ledger_total n
              WHERE n.account_code = d.account_code
                AND n.slice = d.slice
                AND n.slice_key = d.slice_key
                AND n.until_date > d.until_date
                AND n.until_date < '9999-12-31'
          )
          AND (h.until_date IS NULL OR h.debit_cents <> d.debit_cents OR h.credit_cents <> d.credit_cents)
        ORDER BY d.account_code
        /*page*/
        """;

    public static IReadOnlyDictionary<LedgerCheckKind, string[]> Queries { get; } =
        new Dictionary<LedgerCheckKind, string[]>
        {
            [LedgerCheckKind.EntriesBalance] = [SelectUnbalanced],
            [LedgerCheckKind.NumbersWithoutGaps] = [SelectGaps],
            [LedgerCheckKind.EntriesHaveBasis] = [SelectWithoutBasis],
            [LedgerCheckKind.TotalsEqualPostings] = [SelectTotals, SelectAlways],
        };
}
