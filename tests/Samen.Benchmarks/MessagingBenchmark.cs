using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Samen.Contracts.Bench;
using Samen.Messaging;
using Samen.Storage;
using Samen.Testing;

namespace Samen.Benchmarks;

/// <summary>
/// Facts from a filled outbox (SQLite on disk) through relay, bus and inbox into a handler that writes a row for each,
/// beside the same records published and consumed by MassTransit alone: on the same transport, quorum queue and
/// confirms included, 200 at a time, nothing stored. The time runs from the first that arrives to the last.
/// </summary>
internal static class MessagingBenchmark
{
    private const int Subjects = 500,
        InFlight = 200,
        WarmUp = 2;
    private static readonly Guid[] Things =
    [
        .. Enumerable.Range(0, Subjects).Select(i => Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddSeconds(i))),
    ];

    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int value) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1]) : value;
        int facts = Option("--facts", 20_000),
            rounds = Option("--rounds", 5);
        Console.WriteLine(
            $"{facts} facts, {Environment.ProcessorCount} cores, medians of {rounds} rounds; facts per second, ratio of each round"
        );
        Console.WriteLine();
        Console.WriteLine("| transport | outbox to inbox | MassTransit alone | ratio |");
        Console.WriteLine("|---|--:|--:|--:|");
        await Compare("in memory", null, facts, rounds);
        var (broker, reason) = await Brokers.Look();
        if (broker is null)
            Console.WriteLine($"| RabbitMQ | {reason} | | |");
        else
            await Compare("RabbitMQ", broker, facts, rounds);
        return 0;
    }

    private static async Task Compare(string name, Broker? broker, int facts, int rounds)
    {
        List<double> ours = [],
            plain = [];
        for (var round = -WarmUp; round < rounds; round++)
        {
            var rates = (Ours: await Ours(broker, facts), Plain: await Plain(broker, facts));
            if (round < 0)
                continue;
            ours.Add(rates.Ours);
            plain.Add(rates.Plain);
        }
        // Of each round by itself: what disturbs the machine disturbs both sides of a round alike.
        var ratio = Median([.. ours.Zip(plain, (a, b) => a / b)]);
        Console.WriteLine($"| {name} | {Median(ours):N0} | {Median(plain):N0} | {ratio:F2} |");

        static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }

    private static Counted Fact(int i) =>
        new(Things[i % Subjects], i, "Samen een voorziening bouwen voor alle gemeenten", "0363", 1_250_000_00, 310_000_00);

    private static async Task<double> Ours(Broker? broker, int facts)
    {
        if (broker is not null)
            await broker.Clean("bench", "counter");
        await using var source = await Databases.Fresh(DatabaseKind.Sqlite);
        await using var target = await Databases.Fresh(DatabaseKind.Sqlite);
        var outbox = await source.Migrated(typeof(Inbox).Assembly);
        var counted = await target.Migrated(typeof(Inbox).Assembly, typeof(MessagingBenchmark).Assembly);
        var finish = new Finish(facts);
        var handlers = new FactHandlers().On<Counted>(
            async (work, fact, _) =>
            {
                await CountedStore.Add(work, fact);
                finish.Count();
            }
        );
        var inbox = new Inbox(counted, handlers, TimeProvider.System, NullLogger<Inbox>.Instance);
        // Nothing is relayed before all of it is written.
        var lease = await Lease.Take(outbox, "outbox-relay", "bench", CancellationToken.None);
        using var host = await Start(
            broker,
            services =>
            {
                services.AddServiceMessaging(_ => new ServiceMessaging(
                    "bench",
                    outbox,
                    new Inbox(outbox, new FactHandlers(), TimeProvider.System, NullLogger<Inbox>.Instance),
                    Task.CompletedTask,
                    "one"
                ));
                services.AddServiceMessaging(_ => new ServiceMessaging("counter", counted, inbox, Task.CompletedTask, "one"));
            },
            (services, configuration) => services.AddBus(configuration)
        );
        const int Chunk = 1_000;
        for (var from = 0; from < facts; from += Chunk)
        {
            var start = from;
            await outbox.Write(
                work =>
                {
                    for (var i = start; i < Math.Min(facts, start + Chunk); i++)
                        work.Publish(Fact(i), TimeProvider.System.GetUtcNow());
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
            await lease.Renew(CancellationToken.None);
        }
        // What filling left to do on the disk is not part of telling.
        await using (var reading = await outbox.Read(CancellationToken.None))
            await CountedStore.Settle(reading);
        await lease.Release();
        var rate = await finish.Rate;
        await host.StopAsync();
        return rate;
    }

    private static async Task<double> Plain(Broker? broker, int facts)
    {
        if (broker is not null)
            await broker.Clean("plain");
        var finish = new Finish(facts);
        using var host = await Start(
            broker,
            _ => { },
            (services, _) =>
                services.AddMassTransit(bus =>
                {
                    bus.DisableUsageTelemetry();
                    if (broker is null)
                    {
                        bus.UsingInMemory(
                            (_, transport) =>
                                transport.ReceiveEndpoint("plain-facts", endpoint => endpoint.Consumer(() => new CountedConsumer(finish)))
                        );
                        return;
                    }
                    bus.UsingRabbitMq(
                        (_, transport) =>
                        {
                            transport.Host(broker.Address);
                            transport.ReceiveEndpoint("plain-facts", endpoint =>
                            {
                                endpoint.SetQuorumQueue();
                                endpoint.PrefetchCount = InFlight;
                                endpoint.Consumer(() => new CountedConsumer(finish));
                            });
                        }
                    );
                })
        );
        var bus = host.Services.GetRequiredService<IBusControl>();
        while (bus.CheckHealth().Status != BusHealthStatus.Healthy)
            await Task.Delay(20);
        for (var from = 0; from < facts; from += InFlight)
            await Task.WhenAll(Enumerable.Range(from, Math.Min(InFlight, facts - from)).Select(i => bus.Publish(Fact(i))));
        var rate = await finish.Rate;
        await host.StopAsync();
        return rate;
    }

    private static async Task<IHost> Start(
        Broker? broker,
        Action<IServiceCollection> add,
        Action<IServiceCollection, IConfiguration> addBus
    )
    {
        LogContext.Current = null;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        if (broker is not null)
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?> { ["Samen:Bus:Kind"] = "RabbitMq", ["Samen:Bus:Address"] = broker.Address.ToString() }
            );
        add(builder.Services);
        addBus(builder.Services, builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class CountedConsumer(Finish finish) : IConsumer<Counted>
    {
        public Task Consume(ConsumeContext<Counted> context)
        {
            finish.Count();
            return Task.CompletedTask;
        }
    }

    private sealed class Finish(int facts)
    {
        private readonly TaskCompletionSource<double> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long first;
        private int count;

        /// <summary>Per second, once all are there.</summary>
        public Task<double> Rate => done.Task;

        public void Count()
        {
            var now = Interlocked.Increment(ref count);
            if (now == 1)
                first = Stopwatch.GetTimestamp();
            if (now == facts)
                done.TrySetResult(facts / Stopwatch.GetElapsedTime(first).TotalSeconds);
        }
    }
}
