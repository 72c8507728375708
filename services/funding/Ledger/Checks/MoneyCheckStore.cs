using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What is wrong with what municipalities owe, with results and with reserves.</summary>
internal static class MoneyCheckStore
{
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

    private const string SelectBank = """
        SELECT s.name AS What,
               COALESCE(t.debit_cents - t.credit_cents, 0) - s.closing_cents AS Cents
        FROM bank_statement s
        LEFT JOIN ledger_total t ON t.account_code = '1000' AND t.slice = 'All' AND t.slice_key = '' AND t.until_date = '9999-12-31'
        WHERE NOT EXISTS (SELECT 1 FROM bank_statement n WHERE n.iban = s.iban AND n.position > s.position)
          AND NOT EXISTS (SELECT 1 FROM statement_line l WHERE l.status = 'New')
          AND COALESCE(t.debit_cents - t.credit_cents, 0) <> s.closing_cents
        ORDER BY s.name
        /*page*/
        """;

    private const string SelectSuspense = """
        SELECT x.account_code AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT '1900' AS account_code, l.amount_cents - l.matched_cents - l.booked_cents AS cents
            FROM statement_line l
            WHERE l.status IN ('Suspense', 'PartlyMatched')
            UNION ALL
            SELECT t.account_code, t.debit_cents - t.credit_cents
            FROM ledger_total t
            WHERE t.account_code = '1900'
              AND t.slice = 'All'
              AND t.until_date = '9999-12-31'
              AND EXISTS (SELECT 1 FROM bank_statement s)
        ) x
        GROUP BY x.account_code
        HAVING SUM(x.cents) <> 0
        ORDER BY x.account_code
        /*page*/
        """;

    private const string SelectAppropriated = """
        SELECT CAST(a.budget_year AS varchar(4)) AS What,
               SUM(t.debit_cents - t.credit_cents) AS Cents
        FROM fund_proposal a
        JOIN fund_proposal j ON j.kind = 'Accounts' AND j.status = 'Adopted' AND j.budget_year = a.budget_year
        JOIN ledger_total t ON t.slice = 'Year' AND t.until_date = '9999-12-31' AND t.slice_key = CAST(a.budget_year AS varchar(4))
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

    public static IReadOnlyDictionary<LedgerCheckKind, string[]> Queries { get; } =
        new Dictionary<LedgerCheckKind, string[]>
        {
            [LedgerCheckKind.ReceivableEqualsRuns] = [SelectReceivable],
            [LedgerCheckKind.BankEqualsStatement] = [SelectBank],
            [LedgerCheckKind.SuspenseEqualsLines] = [SelectSuspense],
            [LedgerCheckKind.AppropriatedResultIsNil] = [SelectAppropriated],
            [LedgerCheckKind.ReservesByDecision] = [SelectUndecided, SelectAnnulled],
        };
}
