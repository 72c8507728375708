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
    PartnersDatabase database, LogTail tail, PartnersSettings settings, RetrySchedule schedule, FailureMail mail, WebhookClient client, QueueClient queues, SecretBox box, TimeProvider clock, IConfiguration configuration,
    IServiceProvider provider, ILogger<Dispatcher> log) : BackgroundService
{
    internal const string LeaseName = "webhook-dispatcher";

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(1);
    private readonly DeliveryTelemetry telemetry = new();

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
        var recorder = new DeliveryRecorder(database, lease, mail);
        var runners = new Runners(new Course(database, tail, recorder, client, queues, schedule, box, clock, telemetry, log));
        var upkeep = new Upkeep(database, lease, queues, settings, clock, telemetry, log);
        var recording = recorder.Run();
        try
        {
            for (var known = -1L; await lease.Renew(ct);)
            {
                var (seen, subscriptions) = (tail.Moved.Version, tail.Head.Subscriptions);
                if (subscriptions != known)
                {
                    await using var reading = await database.Read(ct);
                    runners.Follow(await SubscriptionStore.Active(reading));
                    known = subscriptions;
                    upkeep.QueuesMayEnd();
                }
                await upkeep.Do(ct);
                await tail.Moved.Wait(seen, RenewEvery, ct);
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
