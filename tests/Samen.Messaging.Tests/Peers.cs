using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Samen.Contracts;
using Samen.Contracts.Alpha;
using Samen.Storage;
using Samen.Testing;
using Shouldly;

namespace Samen.Messaging.Tests;

/// <summary>A store that outlives the processes that use it, and what its service does with the facts of others.</summary>
internal sealed class Peer(string name, TestDatabase store, Action<Inbox>? subscribe) : IAsyncDisposable
{
    private static readonly System.Reflection.Assembly[] Migrations = [typeof(Inbox).Assembly, typeof(Peer).Assembly];

    public string Name => name;

    /// <summary>The test's own view of the store; shares nothing with the processes.</summary>
    public Database Database { get; } = store.Open(Migrations);

    public static async Task<Peer> New(string name, Action<Inbox>? subscribe = null, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var peer = new Peer(name, await Databases.Fresh(kind), subscribe);
        await peer.Database.Migrate(CancellationToken.None);
        return peer;
    }

    /// <summary>As a process opens it.</summary>
    public ServiceMessaging Open(string instance = "one")
    {
        var database = store.Open(Migrations);
        return new ServiceMessaging(name, database, NewInbox(database), Task.CompletedTask, instance);
    }

    public Inbox NewInbox(Database database, ILogger<Inbox>? log = null)
    {
        var inbox = new Inbox(database, TimeProvider.System, log ?? NullLogger<Inbox>.Instance);
        subscribe?.Invoke(inbox);
        return inbox;
    }

    /// <summary>As an admin does it.</summary>
    public Task<bool> Retry(Inbox inbox, string source, long position) => Release(inbox, work => Inbox.Retry(work, source, position));

    /// <inheritdoc cref="Retry"/>
    public Task<bool> Discard(Inbox inbox, string source, long position) => Release(inbox, work => Inbox.Discard(work, source, position));

    private async Task<bool> Release(Inbox inbox, Func<Work, Task<bool>> release)
    {
        var done = await Database.Write(release, CancellationToken.None);
        if (done)
            await inbox.ApplyWaiting(CancellationToken.None);
        return done;
    }

    public Task Tell(IFact fact, FactCause? cause = null) => Tell(Database, fact, cause);

    public static Task Tell(Database database, IFact fact, FactCause? cause = null) =>
        database.Write(
            work =>
            {
                work.Publish(fact, TimeProvider.System.GetUtcNow(), cause);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );

    /// <summary>Tells <paramref name="count"/> counts of things a, b, c and d.</summary>
    public async Task TellMany(int count)
    {
        const int Chunk = 500;
        for (var told = 0; told < count; told += Chunk)
        {
            var from = told;
            await Database.Write(
                work =>
                {
                    for (var i = from; i < Math.Min(count, from + Chunk); i++)
                        work.Publish(new Counted($"{"abcd"[i % 4]}", i), TimeProvider.System.GetUtcNow());
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
        }
    }

    public async Task<IReadOnlyList<Effect>> Effects()
    {
        await using var reading = await Database.Read(CancellationToken.None);
        return await EffectStore.All(reading);
    }

    public async Task<IReadOnlyList<Fact>> Outbox()
    {
        await using var reading = await Database.Read(CancellationToken.None);
        return await EffectStore.Outbox(reading);
    }

    /// <summary>Waits for that many effects, then looks that none was done twice and that each subject's are in order.</summary>
    public async Task<IReadOnlyList<Effect>> Has(int count, int seconds = 120)
    {
        await Eventually.Is(
            async () =>
            {
                await using var reading = await Database.Read(CancellationToken.None);
                return await EffectStore.Count(reading);
            },
            found => found >= count,
            $"{count} effects at {name}",
            seconds
        );
        var effects = await Effects();
        effects.Count.ShouldBe(count);
        effects.Select(e => (e.Source, e.Position)).Distinct().Count().ShouldBe(count);
        foreach (var subject in effects.GroupBy(e => (e.Source, e.Subject)))
            subject.Select(e => e.Number).ShouldBe(subject.Select(e => e.Number).Order());
        return effects;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}

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

internal sealed class Logs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    public IReadOnlyList<string> AtLeast(LogLevel level) => [.. entries.Where(e => e.Level >= level).Select(e => e.Text)];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, entries);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<(LogLevel, string)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => entries.Enqueue((logLevel, $"{logLevel} {category}: {formatter(state, exception)} {exception}"));
    }
}

internal static class Eventually
{
    /// <summary>Looks every 10 ms until the condition holds.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> look, Func<T, bool> condition, string what, double seconds = 120)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var found = await look();
            if (condition(found))
                return found;
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new TimeoutException($"{what}: not after {seconds} s, it is {found}");
            await Task.Delay(10);
        }
    }
}
