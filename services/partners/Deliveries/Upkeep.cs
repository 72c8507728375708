using Samen.Contracts;
using Samen.Settings;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Periodic work of the dispatcher: gathers metrics, purges old attempts and events, removes queues of ended subscriptions, and
/// checks that all sums add up.
/// </summary>
internal sealed class Upkeep(
    Database database,
    QueueClient queues,
    Setting<RetentionSettings> retention,
    TimeProvider clock,
    DeliveryTelemetry telemetry,
    ILogger log
)
{
    private const int PurgeTogether = 500;
    internal static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(15),
        PurgeEvery = TimeSpan.FromHours(1),
        AuditEvery = TimeSpan.FromDays(1),
        QueuesAgain = TimeSpan.FromMinutes(1),
        QueueIsLate = TimeSpan.FromMinutes(10),
        LookEvery = TimeSpan.FromSeconds(1);
    private readonly Signal changed = new();
    private volatile bool ended = true;
    private DateTimeOffset measured,
        purged,
        audited;
    private DateTimeOffset? queuesAt;

    /// <summary>To be called when subscriptions changed: one with a queue may have ended.</summary>
    public void QueuesMayEnd()
    {
        ended = true;
        changed.Pulse();
    }

    /// <summary>Does what is due, until cancelled. Runs beside the deliveries, so a broker that hangs delays none.</summary>
    /// <param name="lease">The lease of the shard whose holder does the upkeep for all.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Run(Lease lease, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var seen = changed.Version;
                await Do(lease, ct);
                await changed.Wait(seen, LookEvery, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Another instance does it from now on.
        }
        // Otherwise this instance would export stale figures.
        telemetry.Keep([]);
        telemetry.KeepUnbalanced(0);
    }

    /// <summary>What goes wrong with it stops no delivery, and is tried again at its next time.</summary>
    private async Task Do(Lease lease, CancellationToken ct)
    {
        try
        {
            await DoDue(lease, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(e, "The upkeep of deliveries failed; tries again in {Again}.", PurgeEvery);
            (measured, purged, audited) = (clock.GetUtcNow(), clock.GetUtcNow(), clock.GetUtcNow());
        }
    }

    private async Task DoDue(Lease lease, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (ended || queuesAt <= now)
        {
            ended = false;
            queuesAt = await RemoveQueues(lease, ct) ? null : now + QueuesAgain;
        }
        if (now - measured > MeasureEvery)
        {
            await using var reading = await database.Read(ct);
            telemetry.Keep(await SubscriptionStore.AllSums(reading));
            measured = now;
        }
        if (now - purged > PurgeEvery)
        {
            await RemoveOrphans(now, ct);
            var deleted = await database.Write(
                async work => await lease.Hold(work) ? await AttemptStore.Purge(work, now - AttemptsKept, PurgeTogether) : 0,
                ct
            );
            // After a full page the rest follows at the next look.
            if (deleted < PurgeTogether && !await PurgeEvents(lease, now, ct))
                purged = now;
        }
        if (now - audited > AuditEvery)
        {
            await using var reading = await database.Read(ct);
            var unbalanced = await SubscriptionStore.Unbalanced(reading);
            telemetry.KeepUnbalanced(unbalanced);
            if (unbalanced > 0)
                log.LogError("Of {Subscriptions} subscriptions the sums of events don't add up.", unbalanced);
            audited = now;
        }
    }

    /// <summary>False: some queues could not be removed, so this must be tried again.</summary>
    private async Task<bool> RemoveQueues(Lease lease, CancellationToken ct)
    {
        IReadOnlyList<SubscriptionStore.Named> over;
        await using (var reading = await database.Read(ct))
            over = await QueueStore.OfEnded(reading);
        var all = true;
        foreach (var one in over)
        {
            if (!await queues.TryRemove(one.Id, ct))
            {
                all = false;
                continue;
            }
            await database.Write(
                async work =>
                {
                    if (await lease.Hold(work))
                        await QueueStore.Removed(work, one);
                },
                ct
            );
        }
        return all;
    }

    /// <summary>Removes queues whose maker died before their subscription was there.</summary>
    private async Task RemoveOrphans(DateTimeOffset now, CancellationToken ct)
    {
        IReadOnlyList<Guid> pending;
        await using (var reading = await database.Read(ct))
            pending = await QueueStore.PendingSince(reading, now - QueueIsLate);
        foreach (var id in pending)
        {
            if (await queues.TryRemove(id, ct))
                await database.Write(work => QueueStore.Settled(work, id), ct);
        }
    }

    /// <summary>True: there may be more to purge.</summary>
    private async Task<bool> PurgeEvents(Lease lease, DateTimeOffset now, CancellationToken ct)
    {
        var more = false;
        foreach (var type in FactType.All.Keys)
        {
            var deleted = await database.Write(
                async work =>
                    await lease.Hold(work)
                        ? await EventStore.Purge(work, type, now - (await retention.In(work)).Of(type), PurgeTogether)
                        : 0,
                ct
            );
            more |= deleted == PurgeTogether;
        }
        return more;
    }
}
