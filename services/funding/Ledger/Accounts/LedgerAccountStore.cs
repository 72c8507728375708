using Samen.Storage;

namespace Samen.Funding;

/// <summary>The chart of accounts.</summary>
internal static class LedgerAccountStore
{
    private const string Columns = """
        code AS Code,
        title AS Title,
        kind AS Kind,
        required_dimensions AS RequiredDimensions,
        optional_dimensions AS OptionalDimensions,
        built_in AS BuiltIn,
        closed_on AS ClosedOn,
        version AS Version
        """;

    private const string InsertAccount = """
        INSERT INTO ledger_account (code, title, kind, required_dimensions, optional_dimensions, built_in, version)
        VALUES (@Code, @Title, @Kind, @RequiredDimensions, @OptionalDimensions, @BuiltIn, @Version)
        """;

    private const string UpdateAccount = """
        UPDATE ledger_account
        SET closed_on = @ClosedOn,
            version = @Version
        WHERE code = @Code
          AND version = @Version - 1
        """;

    private const string SelectAccount = $"""
        SELECT {Columns}
        FROM ledger_account
        WHERE code = @Code
        """;

    private const string SelectAccounts = $"""
        SELECT {Columns}
        FROM ledger_account
        WHERE code > @After
        ORDER BY code
        /*page*/
        """;

    private const string SelectNamed = $"""
        SELECT {Columns}
        FROM ledger_account
        WHERE code IN @Codes
        """;

    /// <summary>False: there is an account with this code.</summary>
    public static Task<bool> Insert(Work work, LedgerAccount account) =>
        work.Insert(
            InsertAccount,
            new
            {
                account.Code,
                account.Title,
                Kind = account.Kind.ToString(),
                account.RequiredDimensions,
                account.OptionalDimensions,
                account.BuiltIn,
                account.Version,
            }
        );

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, LedgerAccount account) =>
        await work.Execute(
            UpdateAccount,
            new
            {
                account.Code,
                account.ClosedOn,
                account.Version,
            }
        ) == 1;

    public static Task<LedgerAccount?> Get(Reading reading, string code) => reading.One<LedgerAccount>(SelectAccount, new { Code = code });

    /// <summary>By their codes.</summary>
    public static Task<IReadOnlyList<LedgerAccount>> List(Reading reading, string after, int limit) =>
        reading.Many<LedgerAccount>(SelectAccounts, new { After = after, Limit = limit });

    /// <summary>Those of these codes that there are.</summary>
    public static async Task<IReadOnlyDictionary<string, LedgerAccount>> Named(Reading reading, IEnumerable<string> codes) =>
        (await reading.Many<LedgerAccount>(SelectNamed, new { Codes = codes.Distinct().ToArray() })).ToDictionary(account => account.Code);
}
