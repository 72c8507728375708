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
    private const int Batch = 500;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250),
        Look = TimeSpan.FromMilliseconds(700),
        FirstVerification = TimeSpan.FromMinutes(1),
        Day = TimeSpan.FromHours(24);
    private readonly string name;
    private readonly Database database;
    private readonly Task migrated;
    private readonly TimeProvider clock;
    private readonly ILogger<AuditChain> log;
    private int broken;

    /// <param name="name">The store.</param>
    /// <param name="database">Where it is.</param>
    /// <param name="migrated">Completes when the schema is there.</param>
    /// <param name="clock">For the daily verification.</param>
    /// <param name="meters">Shows <c>samen.audit.broken</c>: 1 when the last verification failed.</param>
    /// <param name="log">Where a broken chain is an error.</param>
    public AuditChain(string name, Database database, Task migrated, TimeProvider clock, IMeterFactory meters, ILogger<AuditChain> log)
    {
        (this.name, this.database, this.migrated, this.clock, this.log) = (name, database, migrated, clock, log);
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

    /// <summary>Recomputes every seal from the first entry on.</summary>
    public async Task<AuditVerdict> Verify(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        // Read first, so that entries that are sealed meanwhile aren't missed at the end.
        var head = await AuditStore.GetHead(reading);
        var (position, hash) = (0L, "");
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
                        head = new AuditStore.Head { Position = head.Position + 1, Hash = entry.Seal(head.Hash, head.Position + 1) };
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
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "The audit log of {Service} can't be verified now.", name);
            }
        }
    }

    private sealed class OvertakenException : Exception;
}
