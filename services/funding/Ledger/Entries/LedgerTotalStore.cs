using Samen.Storage;

namespace Samen.Funding;

/// <summary>The kept totals of the accounts.</summary>
internal static class LedgerTotalStore
{
    private const string UpdateTotal = """
        UPDATE ledger_total
        SET debit_cents = debit_cents + @DebitCents,
            credit_cents = credit_cents + @CreditCents
        WHERE account_code = @Account
          AND slice = @Slice
          AND slice_key = @Key
          AND grain = @Grain
          AND period = @Period
        """;

    private const string InsertTotal = """
        INSERT INTO ledger_total (account_code, slice, slice_key, grain, period, debit_cents, credit_cents)
        VALUES (@Account, @Slice, @Key, @Grain, @Period, @DebitCents, @CreditCents)
        """;

    private const string UpTo =
        "((t.grain = 'Year' AND t.period < @Year) OR (t.grain = 'Day' AND t.period > @YearStart AND t.period <= @Day))";

    private const string SelectBalance = """
        SELECT COALESCE(SUM(x.debit_cents), 0) AS DebitCents,
               COALESCE(SUM(x.credit_cents), 0) AS CreditCents
        FROM (
            SELECT t.debit_cents, t.credit_cents
            FROM ledger_total t
            WHERE t.account_code = @Account
              AND t.slice = @Slice
              AND t.slice_key = @Key
              AND t.grain = 'Year'
              AND t.period < @Year
            UNION ALL
            SELECT t.debit_cents, t.credit_cents
            FROM ledger_total t
            WHERE t.account_code = @Account
              AND t.slice = @Slice
              AND t.slice_key = @Key
              AND t.grain = 'Day'
              AND t.period > @YearStart
              AND t.period <= @Day
        ) x
        """;

    private const string SelectBalances = """
        SELECT x.account_code AS Account,
               x.slice_key AS "Key",
               SUM(x.debit_cents) AS DebitCents,
               SUM(x.credit_cents) AS CreditCents
        FROM (
            SELECT t.account_code, t.slice_key, t.debit_cents, t.credit_cents
            FROM ledger_total t
            WHERE t.account_code IN @Accounts
              AND t.slice = @Slice
              AND t.slice_key IN @Keys
              AND t.grain = 'Year'
              AND t.period < @Year
            UNION ALL
            SELECT t.account_code, t.slice_key, t.debit_cents, t.credit_cents
            FROM ledger_total t
            WHERE t.account_code IN @Accounts
              AND t.slice = @Slice
              AND t.slice_key IN @Keys
              AND t.grain = 'Day'
              AND t.period > @YearStart
              AND t.period <= @Day
        ) x
        GROUP BY x.account_code, x.slice_key
        """;

    private const string SelectParts = $"""
        SELECT t.slice_key AS "Key",
               SUM(t.debit_cents) AS DebitCents,
               SUM(t.credit_cents) AS CreditCents
        FROM ledger_total t
        WHERE t.account_code = @Account
          AND t.slice = @Slice
          AND t.slice_key > @After
          AND t.slice_key < @End
          AND {UpTo}
        GROUP BY t.slice_key
        ORDER BY t.slice_key
        /*page*/
        """;

    /// <summary>Adds to the totals; each transaction does so in the same order, so that none waits for another in a circle.</summary>
    public static async Task Add(Work work, IEnumerable<LedgerTotal> totals)
    {
        foreach (var total in totals)
        {
            var row = new
            {
                total.Account,
                Slice = total.Slice.ToString(),
                total.Key,
                total.Grain,
                total.Period,
                total.DebitCents,
                total.CreditCents,
            };
            // Where the same first total is made at once, one of the two adds to what the other inserted.
            if (await work.Execute(UpdateTotal, row) == 0 && !await work.Insert(InsertTotal, row))
                await work.Execute(UpdateTotal, row);
        }
    }

    /// <summary>The balance of a part of an account at the end of a day.</summary>
    public static async Task<LedgerBalance> Balance(Reading reading, string account, (LedgerSlice Slice, string Key) part, DateOnly on) =>
        (
            await reading.One<LedgerBalance>(
                SelectBalance,
                new
                {
                    Account = account,
                    Slice = part.Slice.ToString(),
                    part.Key,
                    on.Year,
                    YearStart = on.Year * 10_000,
                    Day = LedgerTotal.DayNumber(on),
                }
            )
        )!;

    /// <summary>The balances of these accounts at the end of a day, by their codes; without those of which there is none.</summary>
    public static async Task<IReadOnlyDictionary<string, LedgerBalance>> Balances(
        Reading reading,
        IEnumerable<string> accounts,
        (LedgerSlice Slice, string Key) part,
        DateOnly on
    ) => (await Balances(reading, accounts, part.Slice, [part.Key], on)).ToDictionary(balance => balance.Account);

    /// <summary>The balances of these parts of these accounts at the end of a day; without those of which there is none.</summary>
    public static Task<IReadOnlyList<LedgerBalance>> Balances(
        Reading reading,
        IEnumerable<string> accounts,
        LedgerSlice slice,
        IEnumerable<string> keys,
        DateOnly on
    ) =>
        reading.Many<LedgerBalance>(
            SelectBalances,
            new
            {
                Accounts = accounts.ToArray(),
                Slice = slice.ToString(),
                Keys = keys.ToArray(),
                on.Year,
                YearStart = on.Year * 10_000,
                Day = LedgerTotal.DayNumber(on),
            }
        );

    /// <summary>The balances of the parts of an account at the end of a day, by their keys.</summary>
    /// <param name="reading">Where from.</param>
    /// <param name="account">The account.</param>
    /// <param name="slice">By what it is divided.</param>
    /// <param name="keys">After which key, and before which.</param>
    /// <param name="on">The day.</param>
    /// <param name="limit">At most so many.</param>
    public static Task<IReadOnlyList<LedgerBalance>> Parts(
        Reading reading,
        string account,
        LedgerSlice slice,
        (string After, string End) keys,
        DateOnly on,
        int limit
    ) =>
        reading.Many<LedgerBalance>(
            SelectParts,
            new
            {
                Account = account,
                Slice = slice.ToString(),
                keys.After,
                keys.End,
                on.Year,
                YearStart = on.Year * 10_000,
                Day = LedgerTotal.DayNumber(on),
                Limit = limit,
            }
        );
}
