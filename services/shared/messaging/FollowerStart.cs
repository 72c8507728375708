using System.Diagnostics.Metrics;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Samen.Messaging;

/// <summary>When a consumer starts, it asks each source for what it missed.</summary>
internal sealed class FollowerStart : BackgroundService
{
    private readonly ServiceMessaging service;
    private readonly Follower follower;
    private readonly SourceBindings bindings;
    private readonly IBusControl bus;
    private readonly BusUser user;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<FollowerStart> log;

    public FollowerStart(
        ServiceMessaging service,
        Followers followers,
        IBusControl bus,
        BusUser user,
        IHostApplicationLifetime lifetime,
        IMeterFactory meters,
        ILogger<FollowerStart> log
    )
    {
        (this.service, follower, bindings) = (service, followers.Of(service), followers.BindingsOf(service));
        (this.bus, this.user, this.lifetime, this.log) = (bus, user, lifetime, log);
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableGauge(
            "samen.inbox.failed",
            () => new Measurement<int>(service.Inbox.Waiting.Failed, Telemetry.Of(service)),
            "{fact}",
            "Facts that failed and wait for an admin."
        );
        meter.CreateObservableGauge(
            "samen.inbox.parked",
            () => new Measurement<int>(service.Inbox.Waiting.Parked, Telemetry.Of(service)),
            "{fact}",
            "Facts that wait in the inbox, for whatever reason."
        );
        meter.CreateObservableGauge(
            "samen.inbox.behind",
            () => follower.Behind.Select(b => new Measurement<long>(b.Facts, Telemetry.Of(service), new("source", b.Source))),
            "{fact}",
            "Facts of a source that have not come in yet."
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (user.Name is not null && !user.Is(service.Name))
            log.LogWarning(
                "{Service} is on the broker as {User}: it can't tell who sent a batch of facts. Give it a user of its own name.",
                service.Name,
                user.Name
            );
        // The bus stops before this does, and would log what was being asked as an error.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var ct = stop.Token;
        await service.Migrated.WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!service.Migrated.IsCompletedSuccessfully)
            return;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await bus.WhenReady(ct);
                await follower.AskAll(bindings, ct);
                return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "{Service} can't ask its sources yet.", service.Name);
                await Task.Delay(1000, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
