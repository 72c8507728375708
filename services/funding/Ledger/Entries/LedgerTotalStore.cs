using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The kept totals of the accounts: of each part a row per day on which something was posted, with all that was until its end, and one of
/// all days. What is posted on an earlier day is added to the rows after it.
/// </summary>
internal static class LedgerTotalStore
{
    private const string Part = """
        account_code = @Account
          AND slice = @Slice
          AND slice_key = @Key
        """;

    private const string UpdateDay = $"""
        UPDATE ledger_total
        SET debit_cents = debit_cents + @DebitCents,
            credit_cents = credit_cents + @CreditCents
        WHERE {Part}
          AND until_date = @Until
        """;

    private const string UpdateAfter = $"""
        UPDATE ledger_total
        SET debit_cents = debit_cents + @DebitCents,
            credit_cents = credit_cents + @CreditCents
        WHERE {Part}
          AND until_date > @Until
        """;

    private const string InsertDay = $"""
        INSERT INTO ledger_total (account_code, slice, slice_key, until_date, debit_cents, credit_cents)
        SELECT @Account, @Slice, @Key, @Until, @DebitCents + COALESCE(SUM(debit_cents), 0), @CreditCents + COALESCE(SUM(credit_cents), 0)
        FROM ledger_total
        WHERE {Part}
          AND until_date = (SELECT MAX(until_date) FROM ledger_total WHERE {Part} AND until_date < @Until)
        """;

    private const string InsertAlways = """
        INSERT INTO ledger_total (account_code, slice, slice_key, until_date, debit_cents, credit_cents)
        VALUES (@Account, @Slice, @Key, @Always, @DebitCents, @CreditCents)
        """;

    // Each part has a row of all days, by which the one that counts on a day is found.
    private const string OnDay = """
        SELECT t.account_code AS Account,
               t.slice_key AS "Key",
               t.debit_cents AS DebitCents,
               t.credit_cents AS CreditCents
        FROM ledger_total h
        JOIN ledger_total t ON t.account_code = h.account_code
         AND t.slice = h.slice
         AND t.slice_key = h.slice_key
         AND t.until_date = (
             SELECT MAX(q.until_date)
             FROM ledger_total q
             WHERE q.account_code = h.account_code
               AND q.slice = h.slice
               AND q.slice_key = h.slice_key
               AND q.until_date <= @Day
         )
        WHERE h.until_date = '9999-12-31'
          AND h.slice = @Slice
        """;

    private const string SelectBalances = $"""
        {OnDay}
          AND h.account_code IN @Accounts
          AND h.slice_key IN @Keys
        """;

    private const string SelectParts = $"""
        {OnDay}
          AND h.account_code = @Account
          AND h.slice_key > @After
          AND h.slice_key < @End
        ORDER BY h.slice_key
        /*page*/
        """;

    private const string SelectPartsOfSome = $"""
        {OnDay}
          AND h.account_code IN @Accounts
          AND h.slice_key > @After
          AND h.slice_key < @End
        """;

    /// <summary>
    /// Adds to the totals. The caller holds the numbers of the journal: whoever adds a day begins with what the day before it ended with.
    /// </summary>
    public static async Task Add(Work work, IEnumerable<LedgerTotal> totals)
    {
        foreach (var total in totals)
        {
            var row = new
            {
                total.Account,
                Slice = total.Slice.ToString(),
                total.Key,
                total.Until,
                total.DebitCents,
                total.CreditCents,
                Always = DateOnly.MaxValue,
            };
            if (await work.Execute(UpdateDay, row) == 0)
                await work.Execute(InsertDay, row);
            if (await work.Execute(UpdateAfter, row) == 0)
                await work.Execute(InsertAlways, row);
        }
    }

    /// <summary>The balance of a part of an account at the end of a day.</summary>
    public static async Task<LedgerBalance> Balance(Reading reading, string account, (LedgerSlice Slice, string Key) part, DateOnly on) =>
        (await Balances(reading, [account], part, on)).GetValueOrDefault(account) ?? new LedgerBalance();

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
                Day = on,
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
                Day = on,
                Limit = limit,
            }
        );

    /// <summary>The balances of the parts of some accounts at the end of a day, after a key and before another.</summary>
    public static Task<IReadOnlyList<LedgerBalance>> Parts(
        Reading reading,
        IEnumerable<string> accounts,
        LedgerSlice slice,
        (string After, string End) keys,
        DateOnly on
    ) =>
        reading.Many<LedgerBalance>(
            SelectPartsOfSome,
            new
            {
                Accounts = accounts.ToArray(),
                Slice = slice.ToString(),
                keys.After,
                keys.End,
                Day = on,
            }
        );
}
