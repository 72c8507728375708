using Samen.Contracts.Bench;
using Samen.Storage;

namespace Samen.Benchmarks;

/// <summary>The effect of a fact in these benchmarks: one row.</summary>
internal static class CountedStore
{
    private const string Insert = "INSERT INTO counted (thing, value) VALUES (@Thing, @Value)";

    private const string Checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";

    public static Task Add(Work work, Counted fact) => work.Execute(Insert, new { fact.Thing, fact.Value });

    /// <summary>Moves what lies in SQLite's log into its file.</summary>
    public static Task Settle(Reading reading) => reading.Many<int>(Checkpoint);
}
