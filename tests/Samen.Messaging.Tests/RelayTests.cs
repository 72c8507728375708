using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Alpha;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

/// <summary>Several instances of the same services, and what is seen from outside.</summary>
public sealed class RelayTests
{
    [Theory, EveryBroker]
    public async Task Two_instances_of_source_and_consumer_tell_and_apply_each_fact_once(BrokerKind kind)
    {
        var bus = await DeliveryTests.Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Echo);
        await using var gamma = await Peer.New("gamma", Following.Resound);
        await using var one = await Process.Start(bus, alpha.Open("one"), beta.Open("one"), gamma.Open("one"));
        await using var two = await Process.Start(bus, alpha.Open("two"), beta.Open("two"), gamma.Open("two"));

        await Task.WhenAll(
            new[] { one, two }.SelectMany(process =>
                Enumerable
                    .Range(0, 4)
                    .Select(thing =>
                        Task.Run(async () =>
                        {
                            for (var i = 0; i < 25; i++)
                                await process.Tell("alpha", new Counted($"{thing}", i));
                        })
                    )
            )
        );

        await beta.Has(200);
        await gamma.Has(200);
        (await beta.Outbox()).Count.ShouldBe(200);
        (await gamma.Outbox()).Count.ShouldBe(200);
    }

    [Theory, EveryBroker]
    public async Task Another_instance_takes_over_from_one_that_hangs(BrokerKind kind)
    {
        var bus = await DeliveryTests.Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        // Holds the lease and never tells anything.
        var hung = await Storage.Lease.Take(alpha.Database, "outbox-relay", "hung", CancellationToken.None);
        await alpha.Tell(new Counted("a", 1));
        await using var process = await Process.Start(bus, alpha.Open("other"), beta.Open("other"));
        // The first comes by asking, the second by the relay alone.
        await beta.Has(1);
        await alpha.Tell(new Counted("a", 2));
        await beta.Has(2);
        (await hung.Renew(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_restart_goes_on_at_once()
    {
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        // As a killed process leaves it: held, and so far from expired that this test doesn't see it.
        await Storage.Lease.Take(alpha.Database, "outbox-relay", "one", CancellationToken.None);
        await alpha.Database.Write(EffectStore.LengthenLeases, CancellationToken.None);
        await alpha.Tell(new Counted("a", 1));
        await using var process = await Process.Start((Broker?)null, alpha.Open("one"), beta.Open("one"));
        await beta.Has(1);
    }

    [Fact]
    public async Task Twins_of_one_name_do_not_take_the_lease_from_each_other_for_ever()
    {
        await using var alpha = await Peer.New("alpha");
        await using var one = await Process.Start((Broker?)null, alpha.Open("same"));
        await Patience.Until(() => Relays(one) == 1);
        await using var two = await Process.Start((Broker?)null, alpha.Open("same"));
        await Patience.Until(() => Relays(two) == 1);
        await Patience.Until(() => one.Logs.AtLeast(Microsoft.Extensions.Logging.LogLevel.Warning).Count == 1);
        // Longer than a lease lasts.
        var since = Stopwatch.GetTimestamp();
        await Patience.Until(() => Stopwatch.GetElapsedTime(since).TotalSeconds > 6);
        (Relays(one), Relays(two)).ShouldBe((1, 1));

        static int Relays(Process process) =>
            process
                .Logs.AtLeast(Microsoft.Extensions.Logging.LogLevel.Information)
                .Count(l => l.Contains("relays its facts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_of_ones_own_is_told_without_waiting_for_a_poll()
    {
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        var withoutPoll = alpha.Open() with { Poll = Timeout.InfiniteTimeSpan };
        await using var process = await Process.Start((Broker?)null, withoutPoll, beta.Open());
        for (var i = 1; i <= 20; i++)
        {
            await process.Tell("alpha", new Counted("a", i));
            await beta.Has(i);
        }
    }

    [Theory, EveryBroker]
    public async Task One_trace_leads_from_the_request_over_the_bus_to_what_follows_from_it(BrokerKind kind)
    {
        var bus = await DeliveryTests.Bus(kind);
        using var source = new ActivitySource("Samen.Messaging.Tests");
        var seen = new ConcurrentQueue<Activity>();
        using var listener = Listen(seen);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Echo);
        await using var gamma = await Peer.New("gamma", Following.Resound);
        await using var process = await Process.Start(bus, alpha.Open(), beta.Open(), gamma.Open());

        using var request = source.StartActivity("request")!;
        await process.Tell("alpha", new Counted("a", 1));
        request.Stop();
        await gamma.Has(1);

        var applied = await Patience.Find(
            () =>
                Task.FromResult(
                    seen.Where(a => a.TraceId == request.TraceId && a.OperationName.StartsWith("apply ", StringComparison.Ordinal)).ToList()
                ),
            found => found.Count == 2,
            "both facts traced"
        );
        applied[0].ParentSpanId.ShouldBe(request.SpanId);
        applied[1].ParentSpanId.ShouldBe(applied[0].SpanId);
        (await beta.Outbox()).Single().TraceParent.ShouldBe(applied[0].Id);
    }

    [Fact]
    public async Task Metrics_tell_what_waits_where()
    {
        var poisoned = true;
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", facts =>
            facts.On<Counted>(
                (work, fact, context) =>
                    poisoned && fact.Value == 1 ? throw new InvalidOperationException("no") : EffectStore.Add(work, context)
            )
        );
        await using var process = await Process.Start((Broker?)null, alpha.Open(), beta.Open());
        var read = new ConcurrentDictionary<string, long>();
        using var listener = Listen(process, read);
        await process.Tell("alpha", new Counted("a", 1));
        await process.Tell("alpha", new Counted("a", 2));
        await Patience.Find(Look, m => m["samen.inbox.parked beta"] == 2 && m["samen.inbox.failed beta"] == 1, "parked");
        read["samen.outbox.unsent alpha"].ShouldBe(0);
        read["samen.inbox.behind beta"].ShouldBe(0);
        poisoned = false;
        await beta.Retry(process.Services["beta"].Inbox, "alpha", 1);
        await Patience.Find(Look, m => m["samen.inbox.parked beta"] == 0 && m["samen.inbox.failed beta"] == 0, "nothing waits");

        Task<ConcurrentDictionary<string, long>> Look()
        {
            listener.RecordObservableInstruments();
            return Task.FromResult(read);
        }
    }

    /// <summary>Keeps the activities of Samen and of the bus, in the order in which they ended.</summary>
    private static ActivityListener Listen(ConcurrentQueue<Activity> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name.StartsWith("Samen.", StringComparison.Ordinal) || s.Name == "MassTransit",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Keeps what the instruments of one process say, by the instrument and the service.</summary>
    private static MeterListener Listen(Process process, ConcurrentDictionary<string, long> read)
    {
        var factory = process.Provider.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Telemetry.Name && instrument.Meter.Scope == factory)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(Read);
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => Read(instrument, value, tags, state));
        listener.Start();
        return listener;

        void Read(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "service")
                    read[$"{instrument.Name} {tag.Value}"] = value;
            }
        }
    }

    [Fact]
    public async Task A_question_is_answered_to_who_asked_and_not_to_others()
    {
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var gamma = await Peer.New("gamma", Following.Alpha);
        await alpha.TellMany(10);
        await using var process = await Process.Start((Broker?)null, alpha.Open(), beta.Open(), gamma.Open());
        await beta.Has(10);
        await gamma.Has(10);
        var asks = await process.Provider.GetRequiredService<IBus>().GetSendEndpoint(new Uri("exchange:beta-asks?type=direct"));
        Task Ask(string source, string consumer, long from) =>
            asks.Send(new ResendFacts(source, consumer, from), context => context.SetRoutingKey("alpha"));
        // Nonsense does no harm either.
        await Ask("alpha", "beta", -5);
        await Ask("alpha", "nobody", 1);
        await Ask("nobody", "beta", 1);
        await Ask("alpha", "beta", 1_000_000);
        await process.Tell("alpha", new Counted("a", 11));
        await beta.Has(11);
        await gamma.Has(11);
    }
}
