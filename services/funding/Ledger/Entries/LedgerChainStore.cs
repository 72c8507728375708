using Samen.Audit;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The seals of the entries, and where the chain ends. Its row is not that of the numbers, so that no posting waits for a seal.
/// </summary>
internal static class LedgerChainStore
{
    private const string SelectHead = """
        SELECT position AS Position,
               hash AS Hash
        FROM ledger_chain
        WHERE id = 1
        """;

    private const string UpdateHead = """
        UPDATE ledger_chain
        SET position = @Position,
            hash = @Hash
        WHERE id = 1
          AND position = @Before
        """;

    private const string InsertSeal = """
        INSERT INTO ledger_seal (number, hash)
        VALUES (@Position, @Hash)
        """;

    private sealed record Row
    {
        public long Position { get; init; }
        public string Hash { get; init; } = "";
    }

    public static async Task<ChainSeal> Head(Reading reading) =>
        await reading.One<Row>(SelectHead) is { } row
            ? new ChainSeal(row.Position, row.Hash)
            : throw new InvalidOperationException("The head of the ledger's chain is missing.");

    /// <summary>False: another instance sealed it.</summary>
    public static Task<bool> Keep(Work work, ChainSeal seal) => work.Insert(InsertSeal, new { seal.Position, seal.Hash });

    /// <summary>False: another instance sealed meanwhile.</summary>
    public static async Task<bool> Move(Work work, ChainSeal before, ChainSeal after) =>
        await work.Execute(
            UpdateHead,
            new
            {
                after.Position,
                after.Hash,
                Before = before.Position,
            }
        ) == 1;
}
