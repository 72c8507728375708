using Samen.Partners.Subscriptions;
using Samen.Storage;

namespace Samen.Partners.Deliveries;

/// <summary>What the dispatcher does now and then: figures for the metrics, and old attempts away.</summary>
internal sealed class Upkeep(Database database, Lease lease, TimeProvider clock, DeliveryTelemetry telemetry)
{
    private const int PurgeTogether = 500;
    internal static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(15), PurgeEvery = TimeSpan.FromHours(1);
    private DateTimeOffset measured, purged;

    public async Task Do(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - measured > MeasureEvery)
        {
            await using var reading = await database.Read(ct);
            telemetry.Keep(await SubscriptionStore.Lag(reading));
            measured = now;
        }
        if (now - purged > PurgeEvery)
        {
            var deleted = await database.Write(async work =>
                await lease.Hold(work) ? await AttemptStore.Purge(work, now - AttemptsKept, PurgeTogether) : 0, ct);
            // A full page: the rest follows at the next look.
            if (deleted < PurgeTogether) purged = now;
        }
    }
}
