using Samen.Contracts;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>What the dispatcher does now and then: figures for the metrics, old attempts and events and the queues of those that ended away, and a look whether all sums add up.</summary>
internal sealed class Upkeep(
    Database database,
    QueueClient queues,
    PartnersSettings settings,
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

    /// <summary>Subscriptions changed: one with a queue may have ended.</summary>
    public void QueuesMayEnd()
    {
        ended = true;
        changed.Pulse();
    }

    /// <summary>Does what is due until cancelled; beside the deliveries, so that a broker that hangs holds up none.</summary>
    /// <param name="lease">Of the shard whose holder does it for all.</param>
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
            // Another does it from now on.
        }
        // What this instance no longer knows it no longer exports.
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
            log.LogWarning(e, "The upkeep of deliveries failed and is tried again in {Again}.", PurgeEvery);
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
            // A full page: the rest follows at the next look.
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

    /// <summary>False when some could not be taken away: then it is tried again.</summary>
    private async Task<bool> RemoveQueues(Lease lease, CancellationToken ct)
    {
        IReadOnlyList<SubscriptionStore.Named> over;
        await using (var reading = await database.Read(ct))
            over = await SubscriptionStore.EndedWithQueue(reading);
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
                        await SubscriptionStore.QueueIsGone(work, one);
                },
                ct
            );
        }
        return all;
    }

    /// <summary>Queues whose maker died before they had a subscription.</summary>
    private async Task RemoveOrphans(DateTimeOffset now, CancellationToken ct)
    {
        IReadOnlyList<Guid> pending;
        await using (var reading = await database.Read(ct))
            pending = await SubscriptionStore.PendingQueues(reading, now - QueueIsLate);
        foreach (var id in pending)
        {
            if (await queues.TryRemove(id, ct))
                await database.Write(work => SubscriptionStore.QueueIsSettled(work, id), ct);
        }
    }

    /// <summary>True when there may be more.</summary>
    private async Task<bool> PurgeEvents(Lease lease, DateTimeOffset now, CancellationToken ct)
    {
        var more = false;
        foreach (var type in FactType.All.Keys)
        {
            var deleted = await database.Write(
                async work =>
                    await lease.Hold(work) ? await EventStore.Purge(work, type, now - settings.RetentionOf(type), PurgeTogether) : 0,
                ct
            );
            more |= deleted == PurgeTogether;
        }
        return more;
    }
}
