using System.Diagnostics.Metrics;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Seals the entries in the order of their numbers, as the audit log is sealed.</summary>
internal sealed class LedgerChain(
    FundingDatabase database,
    Task migrated,
    TimeProvider clock,
    IMeterFactory meters,
    ILogger<LedgerChain> log
) : EntryChain<LedgerEntry>(FundingService.Name, "ledger", database, migrated, clock, meters, log)
{
    protected override Task<ChainSeal> Head(Reading reading) => LedgerChainStore.Head(reading);

    /// <summary>Up to the first gap, which only tampering makes; the verification tells it.</summary>
    protected override async Task<IReadOnlyList<LedgerEntry>> Unsealed(Reading reading, int limit)
    {
        var head = await Head(reading);
        return
        [
            .. (await LedgerEntryStore.After(reading, head.Position, limit)).TakeWhile((entry, i) => entry.Number == head.Position + 1 + i),
        ];
    }

    protected override async Task<IReadOnlyList<(LedgerEntry Entry, ChainSeal Seal)>> After(Reading reading, long position, int limit) =>
        [
            .. (await LedgerEntryStore.After(reading, position, limit))
                .TakeWhile(entry => entry.Hash is not null)
                .Select(entry => (entry, new ChainSeal(entry.Number, entry.Hash!))),
        ];

    protected override Task<bool> Keep(Work work, LedgerEntry entry, ChainSeal seal) => LedgerChainStore.Keep(work, seal);

    protected override Task<bool> Move(Work work, ChainSeal before, ChainSeal after) => LedgerChainStore.Move(work, before, after);

    protected override string HashOf(LedgerEntry entry, string previous, long position) => entry.Seal(previous);
}
