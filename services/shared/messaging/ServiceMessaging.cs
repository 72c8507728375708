using System.Diagnostics.Metrics;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>One service on the bus: what it tells (its outbox) and what it follows (its inbox).</summary>
/// <param name="Name">Name of the service, as in its facts' namespace: <c>initiatives</c>.</param>
/// <param name="Database">Its store.</param>
/// <param name="Inbox">What it does with the facts of others.</param>
/// <param name="Migrated">Completes when the store's schema is up to date.</param>
/// <param name="Instance">Name of this instance among its siblings.</param>
public sealed record ServiceMessaging(string Name, Database Database, Inbox Inbox, Task Migrated, string Instance)
{
    internal static string FactQueue(string service) => $"{service}-facts";

    internal static string RequestQueue(string service) => $"{service}-resend-requests";
}

/// <summary>Sets up the bus: once per process, for all services in it.</summary>
public static class Messaging
{
    /// <summary>Adds a service's relay and inbox. <see cref="AddBus"/> must follow, once.</summary>
    public static void AddServiceMessaging(this IServiceCollection services, Func<IServiceProvider, ServiceMessaging> create)
    {
        ServiceMessaging? made = null;
        var gate = new Lock();
        ServiceMessaging Get(IServiceProvider provider)
        {
            lock (gate)
                return made ??= create(provider);
        }
        services.AddMetrics();
        services.AddSingleton(Get);
        // Not AddHostedService: it keeps only the first of a type, and the second service's relay would never start.
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<OutboxRelay>(p, Get(p)));
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<FollowerStart>(p, Get(p)));
    }

    /// <summary>
    /// Adds MassTransit for all services added so far. <c>Samen:Bus:Kind</c> is <c>InMemory</c> (default) or
    /// <c>RabbitMq</c>; the latter needs <c>Samen:Bus:Address</c>, as <c>amqp://user:password@host:5672/vhost</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration is wrong; it says how.</exception>
    public static void AddBus(this IServiceCollection services, IConfiguration configuration)
    {
        var kind = configuration["Samen:Bus:Kind"] ?? "InMemory";
        if (kind is not ("InMemory" or "RabbitMq"))
            throw new InvalidOperationException($"Samen:Bus:Kind is '{kind}'; it must be InMemory or RabbitMq.");
        services.AddSingleton<Followers>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            // Not "ready": a service serves while its broker is away.
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.Tags.Clear();
                health.Tags.Add("bus");
            });
            if (kind == "InMemory")
            {
                bus.UsingInMemory((context, transport) => Endpoints(context, transport, _ => { }));
                return;
            }
            if (
                !Uri.TryCreate(configuration["Samen:Bus:Address"], UriKind.Absolute, out var address)
                || address.Scheme is not ("amqp" or "amqps")
            )
                throw new InvalidOperationException(
                    "Samen:Bus:Address must be amqp://user:password@host:5672/vhost when Samen:Bus:Kind is RabbitMq."
                );
            bus.UsingRabbitMq(
                (context, transport) =>
                {
                    transport.Host(address, host =>
                    {
                        host.Heartbeat(TimeSpan.FromSeconds(4));
                        host.PublisherConfirmation = true;
                    });
                    Endpoints(context, transport, endpoint =>
                    {
                        var rabbit = (IRabbitMqReceiveEndpointConfigurator)endpoint;
                        rabbit.SetQuorumQueue();
                        rabbit.SingleActiveConsumer = true;
                    });
                }
            );
        });
        services
            .AddOptions<MassTransitHostOptions>()
            .Configure(options =>
            {
                // A service serves while its broker is away: its facts wait in the outbox.
                options.WaitUntilStarted = kind == "InMemory";
                options.StopTimeout = TimeSpan.FromSeconds(10);
            });
    }

    private static void Endpoints<T>(
        IBusRegistrationContext context,
        IBusFactoryConfigurator<T> transport,
        Action<IReceiveEndpointConfigurator> facts
    )
        where T : IReceiveEndpointConfigurator
    {
        var followers = context.GetRequiredService<Followers>();
        foreach (var service in context.GetServices<ServiceMessaging>())
        {
            if (service.Inbox.Sources.Count > 0)
            {
                transport.ReceiveEndpoint(ServiceMessaging.FactQueue(service.Name), endpoint =>
                {
                    // One at a time and by one instance: a source's facts take effect in its order.
                    endpoint.ConcurrentMessageLimit = 1;
                    endpoint.PrefetchCount = 8;
                    facts(endpoint);
                    // What fails even so is asked for again at the next announcement; an error queue would only collect copies.
                    endpoint.UseMessageRetry(retry => retry.Intervals(100, 500, 2000));
                    endpoint.DiscardFaultedMessages();
                    endpoint.PublishFaults = false;
                    endpoint.Consumer(() => new FactBatchConsumer(followers.Of(service)));
                });
            }
            transport.ReceiveEndpoint(ServiceMessaging.RequestQueue(service.Name), endpoint =>
            {
                endpoint.DiscardFaultedMessages();
                endpoint.PublishFaults = false;
                endpoint.Consumer(() => new ResendFactsConsumer(service));
            });
        }
    }
}

/// <summary>The follower of each service in this process.</summary>
internal sealed class Followers(IServiceProvider provider)
{
    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Follower> followers = [];

    public Follower Of(ServiceMessaging service)
    {
        lock (followers)
        {
            if (!followers.TryGetValue(service.Name, out var follower))
                followers[service.Name] = follower = new Follower(service, Ask);
            return follower;
        }
    }

    private async Task Ask(ResendFacts request, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AskLimit);
        // Old questions must not pile up before a source that is away: it announces itself when it comes.
        await provider.GetRequiredService<IBus>().Publish(request, context => context.TimeToLive = AskLimit, limit.Token);
    }
}

/// <summary>At its start a consumer asks each source for what it missed.</summary>
internal sealed class FollowerStart : BackgroundService
{
    private readonly ServiceMessaging service;
    private readonly Follower follower;
    private readonly IBusControl bus;
    private readonly ILogger<FollowerStart> log;

    public FollowerStart(ServiceMessaging service, Followers followers, IBusControl bus, IMeterFactory meters, ILogger<FollowerStart> log)
    {
        (this.service, follower, this.bus, this.log) = (service, followers.Of(service), bus, log);
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
        await service.Migrated.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bus.WhenReady(stoppingToken);
                await follower.AskAll(stoppingToken);
                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "{Service} can't ask its sources yet.", service.Name);
                await Task.Delay(1000, stoppingToken);
            }
        }
    }
}

internal static class Readiness
{
    /// <summary>Waits until the bus is connected and its queues are there.</summary>
    public static async Task WhenReady(this IBusControl bus, CancellationToken ct)
    {
        while (bus.CheckHealth().Status != BusHealthStatus.Healthy)
            await Task.Delay(50, ct);
    }
}
