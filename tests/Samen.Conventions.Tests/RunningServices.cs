using System.Collections.Concurrent;
using Samen.Conventions.Tests;
using Samen.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningServices))]

namespace Samen.Conventions.Tests;

/// <summary>Each service, started once for all tests of this program; they only ask it what depends on nothing in its store.</summary>
public sealed class RunningServices : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ServiceApp>>> apps = new();
    private readonly Lazy<Task<RunningGateway>> gateway = new(() => RunningGateway.Start());

    /// <summary>The running service.</summary>
    public Task<ServiceApp> Of(string service) =>
        apps.GetOrAdd(service, name => new(() => ServiceApp.Start(Repository.SetupOf(name) with { Clock = new ExampleClock() }))).Value;

    /// <summary>The running gateway.</summary>
    public Task<RunningGateway> Gateway() => gateway.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (gateway.IsValueCreated)
            await (await gateway.Value).DisposeAsync();
        foreach (var app in apps.Values)
            await (await app.Value).DisposeAsync();
    }
}
