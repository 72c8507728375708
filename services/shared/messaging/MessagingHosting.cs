using MassTransit;
using MassTransit.Transports.Fabric;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>Sets up the bus: once per process, for all services in it.</summary>
public static class MessagingHosting
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
        // Not AddHostedService: it keeps only the first of a type, so the second service's relay would never start.
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<OutboxRelay>(p, Get(p)));
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<FollowerStart>(p, Get(p)));
    }

    /// <summary>
    /// Adds MassTransit for all services added so far. <c>Samen:Bus:Kind</c> is <c>InMemory</c> (default) or
    /// <c>RabbitMq</c>; the latter needs <c>Samen:Bus:Address</c>, as <c>amqp://user:password@host:5672/vhost</c>;
    /// where the user has the name of the service, batches are taken from their source's user alone.
    /// </summary>
    /// <exception cref="StartRefusedException">The configuration is wrong; it says how.</exception>
    public static void AddBus(this IServiceCollection services, IConfiguration configuration)
    {
        var kind = configuration["Samen:Bus:Kind"] ?? "InMemory";
        if (kind is not ("InMemory" or "RabbitMq"))
            throw new StartRefusedException($"Samen:Bus:Kind is '{kind}'; it must be InMemory or RabbitMq.");
        services.AddSingleton<Followers>();
        var address = kind == "InMemory" ? null : AddressOf(configuration);
        var user = address is null ? new BusUser(null) : BusUser.In(address);
        services.AddSingleton(user);
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            // Not "ready": a service serves while its broker is away.
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.Tags.Clear();
                health.Tags.Add("bus");
            });
            if (address is null)
            {
                bus.UsingInMemory(InMemory);
                return;
            }
            bus.UsingRabbitMq(
                (context, transport) =>
                {
                    transport.Host(address, host =>
                    {
                        host.Heartbeat(TimeSpan.FromSeconds(4));
                        host.PublisherConfirmation = true;
                    });
                    transport.ConfigureSend(pipe => pipe.UseExecute(user.Sign));
                    Endpoints(
                        context,
                        transport,
                        (endpoint, service) =>
                        {
                            endpoint.SetQuorumQueue();
                            endpoint.SingleActiveConsumer = true;
                            var bindings = context.GetRequiredService<Followers>().BindingsOf(service);
                            endpoint.ConfigureChannel(channel => channel.UseFilter(bindings));
                        },
                        (_, _) => { }
                    );
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

    private static Uri AddressOf(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Samen:Bus:Address"], UriKind.Absolute, out var address) && address.Scheme is ("amqp" or "amqps")
            ? address
            : throw new StartRefusedException(
                "Samen:Bus:Address must be amqp://user:password@host:5672/vhost when Samen:Bus:Kind is RabbitMq."
            );

    /// <summary>All services are in this process, so each endpoint knows who tells and who asks.</summary>
    private static void InMemory(IBusRegistrationContext context, IInMemoryBusFactoryConfigurator transport)
    {
        var services = context.GetServices<ServiceMessaging>().ToList();
        Endpoints(
            context,
            transport,
            (endpoint, service) =>
            {
                foreach (var source in service.Inbox.Handlers.Sources)
                {
                    endpoint.Bind(ServiceMessaging.Told(source), ExchangeType.Direct, ServiceMessaging.ForAll);
                    endpoint.Bind(ServiceMessaging.Told(source), ExchangeType.Direct, service.Name);
                    context.GetRequiredService<Followers>().BindingsOf(service).Made(source);
                }
            },
            (endpoint, service) =>
            {
                foreach (var asker in services.Where(other => other.Inbox.Handlers.Sources.Contains(service.Name)))
                    endpoint.Bind(ServiceMessaging.Asks(asker.Name), ExchangeType.Direct, service.Name);
            }
        );
    }

    private static void Endpoints<T>(
        IBusRegistrationContext context,
        IBusFactoryConfigurator<T> transport,
        Action<T, ServiceMessaging> facts,
        Action<T, ServiceMessaging> requests
    )
        where T : IReceiveEndpointConfigurator
    {
        var followers = context.GetRequiredService<Followers>();
        var user = context.GetRequiredService<BusUser>();
        var log = context.GetRequiredService<ILogger<FactBatchConsumer>>();
        foreach (var service in context.GetServices<ServiceMessaging>())
        {
            if (service.Inbox.Handlers.Sources.Count > 0)
            {
                transport.ReceiveEndpoint(ServiceMessaging.FactQueue(service.Name), endpoint =>
                {
                    endpoint.ConfigureConsumeTopology = false;
                    // One at a time and by one instance: a source's facts take effect in its order.
                    endpoint.ConcurrentMessageLimit = 1;
                    endpoint.PrefetchCount = 8;
                    facts(endpoint, service);
                    // What fails even so is requested again after the next announcement; an error queue would only collect copies.
                    endpoint.UseMessageRetry(retry => retry.Intervals(100, 500, 2000));
                    endpoint.DiscardFaultedMessages();
                    endpoint.PublishFaults = false;
                    endpoint.Consumer(() => new FactBatchConsumer(followers.Of(service), service.Name, user, log));
                });
            }
            transport.ReceiveEndpoint(ServiceMessaging.RequestQueue(service.Name), endpoint =>
            {
                endpoint.ConfigureConsumeTopology = false;
                requests(endpoint, service);
                endpoint.DiscardFaultedMessages();
                endpoint.PublishFaults = false;
                endpoint.Consumer(() => new ResendFactsConsumer(service));
            });
        }
    }
}
