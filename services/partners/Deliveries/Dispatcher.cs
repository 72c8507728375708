using Samen.Hosting;
using Samen.Partners.Log;
using Samen.Partners.Subscriptions;
using Samen.Storage;

namespace Samen.Partners.Deliveries;

/// <summary>
/// Delivers the events of the log to all active subscriptions. One instance at a time holds the lease; another takes over
/// from the stored positions. At least once is the promise: what was delivered but not yet written is delivered again.
/// </summary>
internal sealed class Dispatcher(
    PartnersDatabase database, PartnersSettings settings, WebhookClient client, SecretBox box, TimeProvider clock, IConfiguration configuration,
    IServiceProvider provider, ILogger<Dispatcher> log) : BackgroundService
{
    internal const string LeaseName = "webhook-dispatcher";

    // A row of a sibling process pulses nothing here.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private readonly DeliveryTelemetry telemetry = new();
    private readonly RetrySchedule schedule = new(settings, Random.Shared.NextDouble);

    public override void Dispose()
    {
        telemetry.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(PartnersService.Name).WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var lease = await Lease.Take(database, LeaseName, configuration.InstanceName(), stoppingToken);
                log.LogInformation("Delivers to webhooks (epoch {Epoch}).", lease.Epoch);
                try
                {
                    await Dispatch(lease, stoppingToken);
                }
                finally
                {
                    await lease.Release();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "Can't deliver to webhooks now and tries again.");
                await Task.Delay(500, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Dispatch(Lease lease, CancellationToken ct)
    {
        var recorder = new DeliveryRecorder(database, lease);
        var tail = new LogTail(database);
        var runners = new Runners(new Course(database, tail, recorder, client, schedule, box, clock, telemetry, log));
        var upkeep = new Upkeep(database, lease, clock, telemetry);
        var recording = recorder.Run();
        try
        {
            for (var (first, known) = (true, -1L); await lease.Renew(ct); first = false)
            {
                var seen = database.Committed.Version;
                LogHead head;
                IReadOnlyList<SubscriptionStore.Named>? active = null;
                await using (var reading = await database.Read(ct))
                {
                    head = await EventStore.Head(reading);
                    if (head.Subscriptions != known) active = await SubscriptionStore.Active(reading);
                }
                if (first) tail.Begin(head.Position);
                await tail.Read(head.Position, ct);
                if (active is not null) runners.Follow(active);
                known = head.Subscriptions;
                await upkeep.Do(ct);
                await database.Committed.Wait(seen, Poll, ct);
            }
            log.LogWarning("Lost the lease of the webhooks to another instance.");
        }
        finally
        {
            await runners.Stop();
            recorder.Complete();
            await recording;
        }
    }
}
