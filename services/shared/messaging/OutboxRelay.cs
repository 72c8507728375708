using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>
/// Tells the others what this service wrote. One instance at a time holds the lease; a restart or another instance goes
/// on from the progress kept in it. Telling twice is harmless and telling nothing is mended: consumers know the
/// position that they have come to, drop what they had and ask for what they miss.
/// </summary>
internal sealed class OutboxRelay(ServiceMessaging service, IBus bus, ILogger<OutboxRelay> log) : BackgroundService
{
    internal const int BatchSize = 200;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100), Announce = TimeSpan.FromSeconds(5), PublishLimit = TimeSpan.FromSeconds(10);
    private readonly Database database = service.Database;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await service.Migrated.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var lease = await Lease.Take(database, "outbox-relay", service.Instance, stoppingToken);
                log.LogInformation("{Service} relays its facts from position {Position} (epoch {Epoch}).", service.Name, lease.Progress, lease.Epoch);
                try
                {
                    await Relay(lease, stoppingToken);
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
                // The broker or the database is away; the facts stay in the outbox until it is back.
                log.LogWarning(e, "{Service} can't relay its facts now and tries again.", service.Name);
                await Task.Delay(500, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Relay(Lease lease, CancellationToken ct)
    {
        var announced = 0L;
        while (await lease.Renew(ct))
        {
            var seen = database.Committed.Version;
            IReadOnlyList<Fact> facts;
            await using (var reading = await database.Read(ct))
                facts = await OutboxStore.After(reading, lease.Progress, BatchSize);
            if (facts.Count > 0)
            {
                await Tell(new FactBatch(service.Name, facts[0].Position, facts, facts[^1].Position, false), ct);
                lease.Progress = facts[^1].Position;
                announced = Stopwatch.GetTimestamp();
                continue;
            }
            if (announced == 0 || Stopwatch.GetElapsedTime(announced) > Announce)
            {
                await Tell(new FactBatch(service.Name, lease.Progress + 1, [], lease.Progress, false), ct);
                announced = Stopwatch.GetTimestamp();
            }
            await database.Committed.Wait(seen, Poll, ct);
        }
        log.LogWarning("{Service} lost the lease of its relay to another instance.", service.Name);
    }

    private async Task Tell(FactBatch batch, CancellationToken ct)
    {
        // A publish without a broker would wait for ever and let the lease run out unseen.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(PublishLimit);
        await bus.Publish(batch, limit.Token);
    }
}
