using System.Diagnostics;
using Samen.Secrets;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// Delivers events to all active subscriptions. Subscriptions are divided into shards, each with a lease, so several instances
/// deliver side by side: each takes its share, gives up the surplus when another instance starts, and takes over the shards of one
/// that died, from the stored positions. Delivery is at least once: events that were delivered but not yet recorded are delivered
/// again.
/// </summary>
internal sealed class Dispatcher(
    PartnersDatabase database,
    LogTail tail,
    Setting<RetentionSettings> retention,
    RetrySchedule schedule,
    FailureMail mail,
    WebhookClient client,
    QueueClient queues,
    StoreSecrets<PartnersDatabase> secrets,
    TimeProvider clock,
    IConfiguration configuration,
    IServiceProvider provider,
    ILogger<Dispatcher> log
) : BackgroundService
{
    /// <summary>At most so many instances can share the work.</summary>
    internal const int Shards = 8;

    internal const string ShardLease = "dispatcher-shard-",
        PresenceLease = "dispatcher-at-";

    /// <summary>How often it renews its leases and looks for shards that are free.</summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly DeliveryTelemetry telemetry = new();

    public override void Dispose()
    {
        telemetry.Dispose();
        base.Dispose();
    }

    /// <summary>The shard of a subscription, by the last byte of its id, which is random.</summary>
    internal static int ShardOf(Guid subscription) => subscription.ToByteArray()[^1] % Shards;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(PartnersService.Name).WaitAsync(stoppingToken);
        for (var restarted = true; !stoppingToken.IsCancellationRequested; restarted = false)
        {
            try
            {
                await Dispatch(restarted, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Can't deliver now; tries again.");
                await Task.Delay(500, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Dispatch(bool restarted, CancellationToken ct)
    {
        var instance = configuration.InstanceName();
        // The other instances see by it that there is one more to share with.
        var presence = await Lease.Take(database, $"{PresenceLease}{instance}", instance, ct, restarted);
        var recorder = new DeliveryRecorder(database, mail);
        var course = new Course(database, tail, recorder, client, queues, schedule, secrets, clock, telemetry, log);
        var upkeep = new Upkeep(database, queues, retention, clock, telemetry, log);
        var (shards, leaving) = (new Dictionary<int, Shard>(), new Dictionary<int, Task>());
        var recording = recorder.Run();
        try
        {
            for (var (known, shared) = (-1L, 0L); ; )
            {
                var (seen, subscriptions) = (tail.Moved.Version, tail.Head.Subscriptions);
                var lost = await Lease.Renew([presence, .. shards.Values.Select(s => s.Lease)], ct);
                if (lost.Contains(presence))
                    throw new InvalidOperationException($"Another instance is called {instance}; Samen:Instance must differ.");
                foreach (var (number, gone) in shards.Where(s => lost.Contains(s.Value.Lease)).ToList())
                {
                    log.LogWarning("Lost shard {Shard} to another instance.", number);
                    shards.Remove(number);
                    leaving[number] = gone.Stop();
                }
                if (shared == 0 || Stopwatch.GetElapsedTime(shared) > LookEvery)
                {
                    if (await Share(shards, leaving, course, upkeep, instance, restarted, ct))
                        known = -1;
                    (restarted, shared) = (false, Stopwatch.GetTimestamp());
                }
                if (subscriptions != known)
                {
                    await using var reading = await database.Read(ct);
                    var active = (await SubscriptionStore.Active(reading)).ToLookup(s => ShardOf(s.Id));
                    foreach (var (number, shard) in shards)
                        shard.Runners.Follow([.. active[number]]);
                    known = subscriptions;
                    upkeep.QueuesMayEnd();
                }
                await tail.Moved.Wait(seen, LookEvery, ct);
            }
        }
        finally
        {
            await Task.WhenAll(shards.Values.Select(s => s.Stop()).Concat(leaving.Values));
            recorder.Complete();
            await recording;
            foreach (var lease in shards.Values.Select(s => s.Lease).Append(presence))
                await lease.Release();
        }
    }

    /// <summary>Takes free shards up to a fair share, or gives one up. True: the shards of this instance changed.</summary>
    private async Task<bool> Share(
        Dictionary<int, Shard> shards,
        Dictionary<int, Task> leaving,
        Course course,
        Upkeep upkeep,
        string instance,
        bool restarted,
        CancellationToken ct
    )
    {
        int instances;
        await using (var reading = await database.Read(ct))
            instances = await Lease.Held(reading, PresenceLease);
        var fair = (Shards + Math.Max(instances, 1) - 1) / Math.Max(instances, 1);
        foreach (var number in leaving.Where(l => l.Value.IsCompleted).Select(l => l.Key).ToList())
            leaving.Remove(number);
        if (shards.Count > fair)
        {
            // One at a time, so that another instance takes it before the next is given up.
            var (number, surplus) = shards.MaxBy(s => s.Key);
            shards.Remove(number);
            leaving[number] = Leave(surplus);
            log.LogInformation("Gives up shard {Shard} to another instance.", number);
            return true;
        }
        var before = shards.Count;
        for (var number = 0; number < Shards && shards.Count < fair; number++)
        {
            if (
                shards.ContainsKey(number)
                || leaving.ContainsKey(number)
                || await Lease.TryTake(database, $"{ShardLease}{number}", instance, ct, restarted) is not { } lease
            )
                continue;
            shards.Add(number, new Shard(lease, new Runners(course, lease), number == 0 ? upkeep : null));
        }
        if (shards.Count > before)
            log.LogInformation("Delivers {Shards} of {All} shards.", shards.Count, Shards);
        return shards.Count > before;
    }

    /// <summary>Runs beside the renewal of the other leases, which must not wait for it.</summary>
    private static async Task Leave(Shard shard)
    {
        await shard.Stop();
        await shard.Lease.Release();
    }

    /// <summary>A part of the subscriptions, served by this instance. The holder of shard 0 does the upkeep for all.</summary>
    private sealed class Shard
    {
        private readonly CancellationTokenSource ends = new();
        private readonly Task? upkeep;

        public Shard(Lease lease, Runners runners, Upkeep? upkeep)
        {
            (Lease, Runners) = (lease, runners);
            this.upkeep = upkeep is null ? null : Task.Run(() => upkeep.Run(lease, ends.Token));
        }

        public Lease Lease { get; }

        public Runners Runners { get; }

        public async Task Stop()
        {
            await ends.CancelAsync();
            await Runners.Stop();
            if (upkeep is not null)
                await upkeep;
            ends.Dispose();
        }
    }
}
