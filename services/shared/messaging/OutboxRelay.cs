using System.Diagnostics;
using System.Diagnostics.Metrics;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>
/// Publishes what is in this service's outbox. One instance at a time holds the lease; after a restart, or on another
/// instance, it goes on from the progress kept there. Repeats and losses do no harm: consumers know their position, drop
/// what they have had and ask for what they miss.
/// </summary>
internal sealed class OutboxRelay : BackgroundService
{
    internal const int BatchSize = 200;

    /// <summary>The lease of who publishes; its progress is the position that the bus took last.</summary>
    internal const string LeaseName = "outbox-relay";

    /// <summary>How often an idle source announces its position.</summary>
    internal static readonly TimeSpan Announce = TimeSpan.FromSeconds(5);

    /// <summary>How long the broker may take for a message before it counts as away.</summary>
    internal static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(1);
    private readonly ServiceMessaging service;
    private readonly IBusControl bus;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<OutboxRelay> log;
    private long unsent;

    public OutboxRelay(
        ServiceMessaging service,
        IBusControl bus,
        IHostApplicationLifetime lifetime,
        IMeterFactory meters,
        ILogger<OutboxRelay> log
    )
    {
        (this.service, this.bus, this.lifetime, this.log) = (service, bus, lifetime, log);
        meters
            .Create(Telemetry.Name)
            .CreateObservableGauge(
                "samen.outbox.unsent",
                () => new Measurement<long>(unsent, Telemetry.Of(service)),
                "{fact}",
                "Facts that wait for the broker."
            );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The bus stops before this does, and a relay without a bus would only log errors.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var ct = stop.Token;
        await service.Migrated.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!service.Migrated.IsCompletedSuccessfully)
            return;
        for (var restarted = true; !ct.IsCancellationRequested; restarted = false)
        {
            try
            {
                await bus.WhenReady(ct);
                var lease = await Lease.Take(service.Database, LeaseName, service.Instance, ct, restarted);
                log.LogInformation(
                    "{Service} relays its facts from position {Position} (epoch {Epoch}).",
                    service.Name,
                    lease.Progress,
                    lease.Epoch
                );
                try
                {
                    await Relay(lease, ct);
                }
                finally
                {
                    await lease.Release();
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The broker or the database is away; the facts stay in the outbox until it is back.
                log.LogWarning(e, "{Service} can't relay its facts now and tries again.", service.Name);
                await Task.Delay(500, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Relay(Lease lease, CancellationToken ct)
    {
        var announced = 0L;
        // One connection for all queries: opening one costs more than the query.
        await using var reading = await service.Database.Read(ct);
        while (await lease.Renew(ct))
        {
            var seen = service.Database.Committed.Version;
            var facts = await OutboxStore.After(reading, lease.Progress, BatchSize);
            unsent = facts.Count < BatchSize ? facts.Count : await OutboxStore.Head(reading) - lease.Progress;
            if (facts.Count > 0 || announced == 0 || Stopwatch.GetElapsedTime(announced) > Announce)
            {
                await Tell(lease, new FactBatch(service.Name, lease.Progress + 1, facts, lease.Progress + facts.Count), ct);
                lease.Progress += facts.Count;
                announced = Stopwatch.GetTimestamp();
            }
            if (facts.Count == 0)
                await service.Database.Committed.Wait(seen, service.Poll, ct);
        }
        log.LogWarning("{Service} lost the lease of its relay to another instance.", service.Name);
    }

    /// <summary>Publishes, and keeps the lease while the broker takes its time.</summary>
    private async Task Tell(Lease lease, FactBatch batch, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(PublishLimit);
        // An announcement is soon out of date: a consumer that was away for days must not find a heap of them.
        var told = await bus.GetSendEndpoint(ServiceMessaging.AddressOf(ServiceMessaging.Told(service.Name)));
        var sending = told.Send(
            batch,
            context =>
            {
                context.SetRoutingKey(ServiceMessaging.ForAll);
                context.TimeToLive = batch.Facts.Count == 0 ? Announce : null;
            },
            limit.Token
        );
        while (!sending.IsCompleted)
        {
            try
            {
                await sending.WaitAsync(RenewEvery, limit.Token);
            }
            catch (TimeoutException) when (!sending.IsCompleted)
            {
                if (!await lease.Renew(ct))
                    return;
            }
        }
        await sending;
    }
}
