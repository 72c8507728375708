using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Audit;

/// <summary>
/// Seals the audit log of one store into a hash chain, at most a second after each act, so that no act waits for the chain,
/// and verifies all of it a minute after the start and then every day. Several instances may run: the head of the chain
/// only moves from the position that was read.
/// </summary>
public sealed class AuditChain : BackgroundService
{
    private const int Batch = 500,
        MostRemoved = 10_000;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250),
        Look = TimeSpan.FromMilliseconds(700),
        FirstVerification = TimeSpan.FromMinutes(1),
        Day = TimeSpan.FromHours(24);

    /// <summary>What the log itself says when entries are removed.</summary>
    public const string Removal = "removeAuditEntries";

    private readonly string name;
    private readonly TimeSpan? kept;
    private readonly Database database;
    private readonly Task migrated;
    private readonly TimeProvider clock;
    private readonly ILogger<AuditChain> log;
    private int broken;

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
    {
        (this.name, this.database, this.kept, this.migrated, this.clock, this.log) = (name, database, kept, migrated, clock, log);
        ArgumentNullException.ThrowIfNull(meters);
        meters
            .Create("Samen.Audit")
            .CreateObservableGauge(
                "samen.audit.broken",
                () => new Measurement<int>(broken, new KeyValuePair<string, object?>("service", name)),
                null,
                "1: the audit log was tampered with."
            );
    }

    /// <summary>The store.</summary>
    public string Name => name;

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
        return await database.Write(
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

    /// <summary>Recomputes every seal from the first entry on that was not removed.</summary>
    public async Task<AuditVerdict> Verify(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        // Read first, so that entries that are sealed meanwhile aren't missed at the end.
        var head = await AuditStore.GetHead(reading);
        var (position, hash) = (head.Removed, head.RemovedHash);
        if (position > 0 && !await AuditStore.Says(reading, Removal, Removed(position, hash)))
            return new AuditVerdict(
                position,
                hash,
                $"The entries up to {position} are missing, and the log doesn't say that they were removed."
            );
        while (await AuditStore.After(reading, position, Batch) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                if (entry.Position != position + 1)
                    return new AuditVerdict(position, hash, $"Entry {position + 1} is missing.");
                if (entry.Hash != entry.Seal(hash, entry.Position.Value))
                    return new AuditVerdict(position, hash, $"Entry {entry.Position} was changed.");
                (position, hash) = (entry.Position.Value, entry.Hash);
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

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await migrated.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Seal(stoppingToken), VerifyDaily(stoppingToken));
    }

    private async Task Seal(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var seen = database.Committed.Version;
                if (await SealSome(ct) == Batch)
                    continue;
                await database.Committed.Wait(seen, Look, ct);
                await Task.Delay(Gather, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away; the entries wait in it.
                log.LogWarning(e, "{Service} can't seal its audit log now and tries again.", name);
                await Task.Delay(TimeSpan.FromSeconds(2), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> SealSome(CancellationToken ct)
    {
        IReadOnlyList<AuditEntry> entries;
        await using (var reading = await database.Read(ct))
            entries = await AuditStore.Unsealed(reading, Batch);
        if (entries.Count == 0)
            return 0;
        try
        {
            await database.Write(
                async work =>
                {
                    var before = await AuditStore.GetHead(work);
                    var head = before;
                    foreach (var entry in entries)
                    {
                        head = head with { Position = head.Position + 1, Hash = entry.Seal(head.Hash, head.Position + 1) };
                        if (!await AuditStore.Seal(work, entry, head))
                            throw new OvertakenException();
                    }
                    if (!await AuditStore.Move(work, before, head))
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

    private async Task VerifyDaily(CancellationToken ct)
    {
        for (var wait = FirstVerification; ; wait = Day)
        {
            await Task.Delay(wait, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested)
                return;
            try
            {
                var verdict = await Verify(ct);
                broken = verdict.Broken is null ? 0 : 1;
                if (verdict.Broken is null)
                    log.LogInformation(
                        "The audit log of {Service} is whole: {Entries} entries, last seal {Hash}.",
                        name,
                        verdict.Sealed,
                        verdict.Hash
                    );
                else
                    log.LogError("The audit log of {Service} was tampered with: {Reason}", name, verdict.Broken);
                // What was tampered with stays as it was found.
                while (verdict.Broken is null && await RemoveOld(ct) is { } last)
                    log.LogInformation("The entries of the audit log of {Service} up to {Position} had served their term.", name, last);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "The audit log of {Service} can't be verified now.", name);
            }
        }
    }

    private static string Removed(long last, string hash) => $"/audit-entries/{last}#{hash}";

    private sealed class OvertakenException : Exception;
}
