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

    private static readonly IReadOnlyDictionary<LedgerCheckKind, string[]> Queries = EntryCheckStore
        .Queries.Concat(BudgetCheckStore.Queries)
        .Concat(SpendingCheckStore.Queries)
        .Concat(MoneyCheckStore.Queries)
        .ToDictionary();

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
