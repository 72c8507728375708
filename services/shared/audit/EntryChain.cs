using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Audit;

/// <summary>The chain over entries of one kind: what they are, and where they and their seals are kept, says who derives from it.</summary>
/// <inheritdoc cref="HashChain(string, string, Database, Task, TimeProvider, IMeterFactory, ILogger{HashChain})"/>
public abstract class EntryChain<TEntry>(
    string name,
    string kind,
    Database database,
    Task migrated,
    TimeProvider clock,
    IMeterFactory meters,
    ILogger<HashChain> log
) : HashChain(name, kind, database, migrated, clock, meters, log)
{
    /// <summary>Where the chain ends.</summary>
    protected abstract Task<ChainSeal> Head(Reading reading);

    /// <summary>The entries that come next in the chain, in their order.</summary>
    protected abstract Task<IReadOnlyList<TEntry>> Unsealed(Reading reading, int limit);

    /// <summary>Sealed entries after that position, each with the seal that is kept of it.</summary>
    protected abstract Task<IReadOnlyList<(TEntry Entry, ChainSeal Seal)>> After(Reading reading, long position, int limit);

    /// <summary>Keeps the seal of an entry; false: another instance did.</summary>
    protected abstract Task<bool> Keep(Work work, TEntry entry, ChainSeal seal);

    /// <summary>Moves the head from where it was; false: another instance did.</summary>
    protected abstract Task<bool> Move(Work work, ChainSeal before, ChainSeal after);

    /// <summary>The hash of an entry on that position, which seals it and all before it.</summary>
    protected abstract string HashOf(TEntry entry, string previous, long position);

    /// <summary>After which seal the entries that are kept begin, and what is wrong with those that are not; null: nothing.</summary>
    protected virtual Task<(ChainSeal Seal, string? Broken)> First(Reading reading) =>
        Task.FromResult<(ChainSeal, string?)>((new ChainSeal(0, ""), null));

    /// <inheritdoc/>
    public override async Task<AuditVerdict> Verify(CancellationToken ct)
    {
        await using var reading = await Database.Read(ct);
        // Read first, so that entries that are sealed meanwhile aren't missed at the end.
        var head = await Head(reading);
        var ((position, hash), wrong) = await First(reading);
        if (wrong is not null)
            return new AuditVerdict(position, hash, wrong);
        while (await After(reading, position, Batch) is { Count: > 0 } entries)
        {
            foreach (var (entry, seal) in entries)
            {
                if (seal.Position != position + 1)
                    return new AuditVerdict(position, hash, $"Entry {position + 1} is missing.");
                if (seal.Hash != HashOf(entry, hash, seal.Position))
                    return new AuditVerdict(position, hash, $"Entry {seal.Position} was changed.");
                (position, hash) = seal;
                if (position == head.Position && hash != head.Hash)
                    return new AuditVerdict(position, hash, $"Entry {position} has another seal than the head of the chain.");
            }
        }
        return new AuditVerdict(
            position,
            hash,
            position < head.Position ? $"The entries after {position} are missing; there were {head.Position}." : null
        );
    }

    private protected override async Task<int> SealSome(CancellationToken ct)
    {
        IReadOnlyList<TEntry> entries;
        await using (var reading = await Database.Read(ct))
            entries = await Unsealed(reading, Batch);
        if (entries.Count == 0)
            return 0;
        try
        {
            await Database.Write(
                async work =>
                {
                    var before = await Head(work);
                    var head = before;
                    foreach (var entry in entries)
                    {
                        var position = head.Position + 1;
                        head = new ChainSeal(position, HashOf(entry, head.Hash, position));
                        if (!await Keep(work, entry, head))
                            throw new OvertakenException();
                    }
                    if (!await Move(work, before, head))
                        throw new OvertakenException();
                },
                ct
            );
        }
        catch (OvertakenException)
        {
            return Batch; // Another instance did it; look again at once.
        }
        return entries.Count;
    }

    private sealed class OvertakenException : Exception;
}
