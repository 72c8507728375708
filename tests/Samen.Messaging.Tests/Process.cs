using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Contracts;
using Samen.Testing;

namespace Samen.Messaging.Tests;

/// <summary>A process: a host with some services and a bus.</summary>
internal sealed class Process : IAsyncDisposable
{
    private readonly IHost host;

    private Process(IHost host, Logs logs, IReadOnlyDictionary<string, ServiceMessaging> services) =>
        (this.host, Logs, Services) = (host, logs, services);

    public Logs Logs { get; }

    public IReadOnlyDictionary<string, ServiceMessaging> Services { get; }

    public IServiceProvider Provider => host.Services;

    public static Task<Process> Start(Broker? broker, params ServiceMessaging[] services) => Start(broker?.Address, services);

    public static async Task<Process> Start(Uri? broker, params ServiceMessaging[] services)
    {
        // It flows from a host that this test built before, and would log through that one's disposed loggers.
        LogContext.Current = null;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            broker is null
                ? []
                : new Dictionary<string, string?> { ["Samen:Bus:Kind"] = "RabbitMq", ["Samen:Bus:Address"] = broker.ToString() }
        );
        var logs = new Logs();
        builder.Logging.AddProvider(logs);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        foreach (var service in services)
            builder.Services.AddServiceMessaging(_ => service);
        builder.Services.AddBus(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new Process(host, logs, services.ToDictionary(s => s.Name));
    }

    public Task Tell(string service, IFact fact, FactCause? cause = null) => Peer.Tell(Services[service].Database, fact, cause);

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await host.StopAsync(limit.Token);
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
