using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Audit;

/// <summary>Seals the audit log of one store, and removes what has served its term.</summary>
public sealed class AuditChain : EntryChain<AuditEntry>
{
    private const int MostRemoved = 10_000;

    /// <summary>What the log itself says when entries are removed.</summary>
    public const string Removal = "removeAuditEntries";

    private readonly TimeSpan? kept;
    private readonly TimeProvider clock;

    /// <param name="name">The store.</param>
    /// <param name="database">Where it is.</param>
    /// <param name="kept">How long entries are kept; null: for ever.</param>
    /// <param name="migrated">Completes when the schema is there.</param>
    /// <param name="clock">For the daily verification.</param>
    /// <param name="meters">Shows <c>samen.audit.broken</c>: 1 when the last verification failed.</param>
    /// <param name="log">Where a broken chain is an error.</param>
    public AuditChain(
        string name,
        Database database,
        TimeSpan? kept,
        Task migrated,
        TimeProvider clock,
        IMeterFactory meters,
        ILogger<AuditChain> log
    )
        : base(name, "audit", database, migrated, clock, meters, log) => (this.kept, this.clock) = (kept, clock);

    /// <summary>
    /// Removes the entries whose term has ended. The head keeps the last seal of these, from which the rest goes on, and the log
    /// itself says so: a seal that was written down elsewhere still proves what it proved.
    /// </summary>
    /// <returns>Up to which entry they are gone; null: nothing was removed.</returns>
    public async Task<long?> RemoveOld(CancellationToken ct)
    {
        if (kept is not { } term)
            return null;
        var now = clock.GetUtcNow();
        return await Database.Write(
            async work =>
            {
                var head = await AuditStore.GetHead(work);
                if (await AuditStore.LastBefore(work, head, now - term) is not { } last)
                    return (long?)null;
                last = Math.Min(last, head.Removed + MostRemoved);
                var hash = (await AuditStore.SealOf(work, last))!;
                if (!await AuditStore.Remove(work, head, last, hash))
                    return null;
                work.Audit(
                    new AuditEntry
                    {
                        EntryId = Guid.CreateVersion7(now),
                        RecordedAt = now,
                        Actor = "samen",
                        Action = Removal,
                        Object = Removed(last, hash),
                        Result = 200,
                    }
                );
                return last;
            },
            ct
        );
    }

    /// <inheritdoc/>
    protected override async Task<ChainSeal> Head(Reading reading) => (await AuditStore.GetHead(reading)).Seal;

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<AuditEntry>> Unsealed(Reading reading, int limit) => AuditStore.Unsealed(reading, limit);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<(AuditEntry Entry, ChainSeal Seal)>> After(Reading reading, long position, int limit) =>
        [.. (await AuditStore.After(reading, position, limit)).Select(entry => (entry, new ChainSeal(entry.Position!.Value, entry.Hash!)))];

    /// <inheritdoc/>
    protected override Task<bool> Keep(Work work, AuditEntry entry, ChainSeal seal) => AuditStore.Seal(work, entry, seal);

    /// <inheritdoc/>
    protected override Task<bool> Move(Work work, ChainSeal before, ChainSeal after) => AuditStore.Move(work, before, after);

    /// <inheritdoc/>
    protected override string HashOf(AuditEntry entry, string previous, long position)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Seal(previous, position);
    }

    /// <inheritdoc/>
    protected override async Task<(ChainSeal Seal, string? Broken)> First(Reading reading)
    {
        var head = await AuditStore.GetHead(reading);
        var removed = new ChainSeal(head.Removed, head.RemovedHash);
        return removed.Position > 0 && !await AuditStore.Says(reading, Removal, Removed(removed.Position, removed.Hash))
            ? (removed, $"The entries up to {removed.Position} are missing, and the log doesn't say that they were removed.")
            : (removed, null);
    }

    private protected override async Task AfterVerification(CancellationToken ct)
    {
        while (await RemoveOld(ct) is { } last)
            Log.LogInformation("The entries of the audit log of {Service} up to {Position} had served their term.", Name, last);
    }

    private static string Removed(long last, string hash) => $"/audit-entries/{last}#{hash}";
}
