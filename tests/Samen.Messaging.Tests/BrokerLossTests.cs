using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samen.Contracts.Alpha;
using Samen.Testing;
using Shouldly;
using Xunit;
using Xunit.Sdk;

namespace Samen.Messaging.Tests;

/// <summary>
/// What the broker forgets or misses arrives all the same. Each test has a broker of its own: a bus of an earlier one that still looks
/// for the broker would take what these wait for. The explicit tests are part of the long run: each change kills a
/// broker once, among the whole site in <c>KillTests</c>.
/// </summary>
public sealed class BrokerLossTests
{
    [Fact(Explicit = true)]
    public async Task A_broker_that_is_killed_in_the_middle_of_a_stream_costs_nothing()
    {
        using var bus = await Brokers.Own();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var source = await Process.Start(bus, alpha.Open());
        await using var consumer = await Process.Start(bus, beta.Open());
        await using var flow = new Flow(source);
        await Patience.Find(async () => (await beta.Effects()).Count, n => n > 50, "the stream runs");

        await bus.Kill();
        var before = flow.Told;
        flow.Most = before + 20_000;
        await Patience.Until(() => flow.Told > before + 100, () => "Nothing is written without a broker.");
        await bus.Start();

        await Explained(
            bus,
            () => Patience.Find(async () => (await beta.Effects()).Count, n => n > before + 100, "the stream runs again", 300),
            source,
            consumer
        );
        await flow.DisposeAsync();
        await Explained(bus, () => beta.Has(flow.Told, 300), source, consumer);
    }

    /// <summary>
    /// Facts that are told as fast as it goes, but not without end: a disk that is quick makes millions of them, and nothing else
    /// gets its turn.
    /// </summary>
    private sealed class Flow : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task telling;
        private int told;

        public Flow(Process source) => telling = Task.Run(() => Tell(source));

        public int Told => Volatile.Read(ref told);

        public int Most { get; set; } = 10_000;

        private async Task Tell(Process source)
        {
            while (!stop.IsCancellationRequested)
            {
                if (told >= Most)
                {
                    await Task.Delay(10);
                    continue;
                }
                await source.Tell("alpha", new Counted($"{told % 5}", told));
                Interlocked.Increment(ref told);
            }
        }

        /// <summary>Ends it, and waits for the last fact.</summary>
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await telling;
        }
    }

    /// <summary>Who is stuck shows in what the broker and the buses say of themselves.</summary>
    private static async Task Explained(PrivateBroker bus, Func<Task> wait, params Process[] processes)
    {
        try
        {
            await wait();
        }
        catch (XunitException e)
        {
            throw new XunitException(string.Join('\n', processes.SelectMany(Account).Prepend(e.Message).Append(bus.Account())), e);
        }
    }

    private static IEnumerable<string> Account(Process process)
    {
        var health = process.Provider.GetRequiredService<IBusControl>().CheckHealth();
        var endpoints = health.Endpoints.Select(e => $"{e.Key} {e.Value.Status} {e.Value.Description}");
        yield return $"{health.Status}: {string.Join("; ", endpoints)}";
        foreach (var line in process.Logs.AtLeast(Microsoft.Extensions.Logging.LogLevel.Information).TakeLast(15))
            yield return line[..Math.Min(300, line.Length)];
    }

    /// <summary>Waits until the broker has that many facts.</summary>
    private static Task Relayed(Peer peer, long count) =>
        Patience.Find(
            async () =>
            {
                await using var reading = await peer.Database.Read(CancellationToken.None);
                return await EffectStore.Relayed(reading);
            },
            progress => progress >= count,
            "relayed",
            180
        );

    [Fact(Explicit = true)]
    public async Task A_broker_that_loses_its_disk_costs_nothing()
    {
        using var bus = await Brokers.Own();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var source = await Process.Start(bus, alpha.Open());
        await using (var first = await Process.Start(bus, beta.Open()))
        {
            await source.Tell("alpha", new Counted("a", 1));
            await Explained(bus, () => beta.Has(1, 180), source, first);
        }
        // For an absent consumer; all of it lies in the broker when that goes.
        for (var i = 0; i < 300; i++)
            await source.Tell("alpha", new Counted("a", i));
        await Relayed(alpha, 301);
        await bus.Kill();
        bus.Wipe();
        await bus.Start();

        await using var consumer = await Process.Start(bus, beta.Open());
        await Explained(bus, () => beta.Has(301, 180), source, consumer);
        await source.Tell("alpha", new Counted("a", 302));
        await Explained(bus, () => beta.Has(302, 180), source, consumer);
    }

    [Fact]
    public async Task A_service_serves_without_a_broker_and_catches_up_when_it_comes()
    {
        using var bus = await Brokers.Own();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await bus.Kill();
        await using var source = await Process.Start(bus, alpha.Open());
        await using var consumer = await Process.Start(bus, beta.Open());
        for (var i = 0; i < 250; i++)
            await source.Tell("alpha", new Counted("a", i));
        var ready = await source.Provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"));
        ready.Status.ShouldBe(HealthStatus.Healthy);
        await bus.Start();
        await Explained(bus, () => beta.Has(250, 180), source, consumer);
    }

    [Fact]
    public async Task Stopping_needs_no_broker()
    {
        using var bus = await Brokers.Own();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        var connected = await Process.Start(bus, alpha.Open(), beta.Open());
        await connected.Tell("alpha", new Counted("a", 1));
        await Explained(bus, () => beta.Has(1, 180), connected);
        await bus.Kill();
        var unconnected = await Process.Start(bus, alpha.Open("two"), beta.Open("two"));
        await connected.Tell("alpha", new Counted("a", 2));
        await Patience.Until(() => connected.Logs.AtLeast(Microsoft.Extensions.Logging.LogLevel.Warning).Count > 0);
        await unconnected.DisposeAsync();
        await connected.DisposeAsync();
    }
}
