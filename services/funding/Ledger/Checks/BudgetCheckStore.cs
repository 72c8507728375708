using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What is wrong with the memorandum accounts: what was authorised, and what became of it.</summary>
internal static class BudgetCheckStore
{
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
              AND t.until_date = '9999-12-31'
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
                   v.covered_cents - v.drawn_cents AS cents
            FROM coverage v
            UNION ALL
            SELECT t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.account_code = '9200'
              AND t.slice = 'Year'
              AND t.until_date = '9999-12-31'
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
          AND t.until_date = '9999-12-31'
        GROUP BY t.slice, t.slice_key
        HAVING SUM(t.debit_cents - t.credit_cents) < 0
        ORDER BY t.slice_key
        /*page*/
        """;

    public static IReadOnlyDictionary<LedgerCheckKind, string[]> Queries { get; } =
        new Dictionary<LedgerCheckKind, string[]>
        {
            [LedgerCheckKind.AuthorisedEqualsBudgets] = [SelectAuthorised],
            [LedgerCheckKind.ReservedEqualsCoverage] = [SelectReserved],
            [LedgerCheckKind.NothingOverBudget] = [SelectOver, SpendingCheckStore.SelectShortage],
        };
}
