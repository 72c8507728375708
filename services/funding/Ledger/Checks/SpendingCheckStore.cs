using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What the checks of the ledger look for in what the fund spends; as the others do.</summary>
internal static class SpendingCheckStore
{
    public const string SelectShortage = """
        SELECT x.slice_key AS What,
               x.short - x.entered + x.authorised AS Cents
        FROM (
            SELECT t.slice_key,
                   SUM(CASE WHEN t.account_code = '9150' THEN t.credit_cents - t.debit_cents ELSE 0 END) AS short,
                   SUM(CASE WHEN t.account_code = '9000' THEN t.credit_cents - t.debit_cents ELSE 0 END) AS authorised,
                   SUM(CASE WHEN t.account_code IN ('9300', '9400') THEN t.debit_cents - t.credit_cents ELSE 0 END) AS entered
            FROM ledger_total t
            WHERE t.account_code IN ('9000', '9150', '9300', '9400')
              AND t.slice = 'Line'
              AND t.until_date = '9999-12-31'
            GROUP BY t.slice_key
        ) x
        WHERE x.short <> CASE WHEN x.entered > x.authorised THEN x.entered - x.authorised ELSE 0 END
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectObligated = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT 'Year' AS slice, CAST(y.budget_year AS varchar(4)) AS slice_key, y.amount_cents - y.realised_cents AS cents
            FROM obligation_year y
            UNION ALL
            SELECT 'Document', LOWER(CAST(y.obligation_id AS varchar(36))), y.amount_cents - y.realised_cents
            FROM obligation_year y
            UNION ALL
            SELECT t.slice, t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.account_code = '9300'
              AND t.slice IN ('Year', 'Document')
              AND t.until_date = '9999-12-31'
        ) x
        GROUP BY x.slice, x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectRealised = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT 'Year' AS slice, CAST(i.budget_year AS varchar(4)) AS slice_key, i.net_cents AS cents
            FROM purchase_invoice i
            WHERE i.status IN ('Approved', 'Paid')
            UNION ALL
            SELECT 'Document', LOWER(CAST(i.obligation_id AS varchar(36))), i.net_cents
            FROM purchase_invoice i
            WHERE i.status IN ('Approved', 'Paid')
            UNION ALL
            SELECT 'Year', CAST(d.budget_year AS varchar(4)), d.amount_cents
            FROM direct_cost d
            UNION ALL
            SELECT 'Document', LOWER(CAST(d.entry_id AS varchar(36))), d.amount_cents
            FROM direct_cost d
            UNION ALL
            SELECT t.slice, t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.account_code = '9400'
              AND t.slice IN ('Year', 'Document')
              AND t.until_date = '9999-12-31'
        ) x
        GROUP BY x.slice, x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectRealisedOfLines = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT t.slice_key, t.debit_cents - t.credit_cents AS cents
            FROM ledger_total t
            JOIN ledger_account a ON a.code = t.account_code
            WHERE a.kind = 'Cost'
              AND t.slice = 'Line'
              AND t.until_date = '9999-12-31'
            UNION ALL
            SELECT t.slice_key, t.credit_cents - t.debit_cents
            FROM ledger_total t
            WHERE t.account_code = '9400'
              AND t.slice = 'Line'
              AND t.until_date = '9999-12-31'
        ) x
        GROUP BY x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    private const string SelectPayable = """
        SELECT x.slice_key AS What,
               SUM(x.cents) AS Cents
        FROM (
            SELECT LOWER(CAST(i.id AS varchar(36))) AS slice_key,
                   i.net_cents + i.vat_cents - i.paid_cents AS cents
            FROM purchase_invoice i
            WHERE i.status IN ('Approved', 'Paid')
            UNION ALL
            SELECT t.slice_key, t.debit_cents - t.credit_cents
            FROM ledger_total t
            WHERE t.account_code = '2000'
              AND t.slice = 'Document'
              AND t.until_date = '9999-12-31'
        ) x
        GROUP BY x.slice_key
        HAVING SUM(x.cents) <> 0
        ORDER BY x.slice_key
        /*page*/
        """;

    public static IReadOnlyDictionary<LedgerCheckKind, string[]> Queries { get; } =
        new Dictionary<LedgerCheckKind, string[]>
        {
            [LedgerCheckKind.ObligatedEqualsObligations] = [SelectObligated],
            [LedgerCheckKind.RealisedEqualsCosts] = [SelectRealised, SelectRealisedOfLines],
            [LedgerCheckKind.PayableEqualsPurchaseInvoices] = [SelectPayable],
        };
}
