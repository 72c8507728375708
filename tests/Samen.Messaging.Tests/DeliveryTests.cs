using Microsoft.Extensions.Logging;
using Samen.Contracts.Alpha;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

/// <summary>Facts from one service to another, over each bus.</summary>
public sealed class DeliveryTests
{
    internal static async Task<Broker?> Bus(BrokerKind kind) =>
        kind == BrokerKind.RabbitMq ? await Brokers.RabbitMq("alpha", "beta", "gamma", "delta") : null;

    [Theory, EveryBroker]
    public async Task A_fact_is_applied_once_and_what_was_rolled_back_is_never_told(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var process = await Process.Start(bus, alpha.Open(), beta.Open());

        await process.Tell("alpha", new Counted("a", 1));
        await Should.ThrowAsync<InvalidOperationException>(() =>
            process
                .Services["alpha"]
                .Database.Write(
                    work =>
                    {
                        work.Publish(new Counted("a", 2), TimeProvider.System.GetUtcNow());
                        throw new InvalidOperationException("changed my mind");
                    },
                    CancellationToken.None
                )
        );
        await process.Tell("alpha", new Counted("a", 3));

        var effects = await beta.Has(2);
        effects.Select(e => (e.Position, e.Number)).ShouldBe([(1, 1), (2, 2)]);
    }

    [Theory, EveryBroker]
    public async Task Each_source_is_followed_in_its_order_while_many_write(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var process = await Process.Start(bus, alpha.Open(), beta.Open());

        await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                            await process.Tell("alpha", new Counted($"{writer % 5}", i));
                    })
                )
        );

        var effects = await beta.Has(320);
        effects.Select(e => e.Position).ShouldBe(Enumerable.Range(1, 320).Select(p => (long)p));
    }

    [Theory, EveryBroker]
    public async Task A_long_history_reaches_who_comes_hours_later(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var gamma = await Peer.New("gamma", Following.Alpha);
        await alpha.TellMany(12_000);
        if (bus is not null)
        {
            await using var source = await Process.Start(bus, alpha.Open());
            await Relayed(alpha, 12_000);
            await using var late = await Process.Start(bus, beta.Open());
            await beta.Has(12_000);
        }
        await using var both = await Process.Start(bus, alpha.Open(), beta.Open(), gamma.Open());
        await beta.Has(12_000);
        await gamma.Has(12_000);
    }

    [Theory, EveryBroker]
    public async Task A_consumer_that_was_there_first_gets_everything_when_the_source_comes(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await alpha.TellMany(1_000);
        if (bus is null)
        {
            // Two in-memory buses don't hear each other: the consumer's process ends and comes back with the source.
            await using (await Process.Start(bus, beta.Open())) { }
            await using var both = await Process.Start(bus, beta.Open(), alpha.Open());
            await beta.Has(1_000);
            return;
        }
        await using var consumer = await Process.Start(bus, beta.Open());
        await using var source = await Process.Start(bus, alpha.Open());
        await beta.Has(1_000);
    }

    [Theory, EveryBroker]
    public async Task What_was_committed_just_before_a_crash_arrives_after_the_restart(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using (var first = await Process.Start(bus, alpha.Open(), beta.Open()))
        {
            await first.Tell("alpha", new Counted("a", 1));
            await beta.Has(1);
        }
        // Nobody relays now: committed, and the process is gone.
        await alpha.TellMany(300);
        await using var second = await Process.Start(bus, alpha.Open(), beta.Open());
        await beta.Has(301);
    }

    [Theory, EveryBroker]
    public async Task A_fact_of_an_unknown_type_is_skipped_and_an_unknown_field_is_ignored(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await alpha.Tell(new Ignored("a"));
        await alpha.Tell(new Counted("a", 1));
        await alpha.Tell(new Counted("a", 2));
        await alpha.Database.Write(
            async work =>
            {
                await EffectStore.SetType(work, 2, "nl.samen.alpha.told-by-a-newer-version.v7");
                await EffectStore.SetBody(work, 3, """{"thing":"a","value":2,"addedLater":{"x":[1]}}""");
            },
            CancellationToken.None
        );

        await using var process = await Process.Start(bus, alpha.Open(), beta.Open());

        (await beta.Has(1)).Single().Position.ShouldBe(3);
        (await process.Services["beta"].Inbox.Parked(CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, EveryBroker]
    public async Task A_chain_over_three_services_is_applied_in_its_order(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Echo);
        await using var gamma = await Peer.New("gamma", Following.Resound);
        await using var delta = await Peer.New("delta", Following.All);
        await using var process = await Process.Start(bus, alpha.Open(), beta.Open(), gamma.Open(), delta.Open());

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(thing =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                            await process.Tell("alpha", new Counted($"{thing}", i));
                    })
                )
        );

        var effects = await delta.Has(240);
        foreach (var thing in effects.GroupBy(e => e.Subject.Split('/')[1]))
        {
            for (var number = 1; number <= 10; number++)
            {
                thing.Where(e => e.Number == number).Select(e => e.Source).ShouldBe(["alpha", "beta", "gamma"]);
            }
        }
    }

    [Theory, EveryBroker]
    public async Task Stopping_among_writes_is_quiet(BrokerKind kind)
    {
        var bus = await Bus(kind);
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        var process = await Process.Start(bus, alpha.Open(), beta.Open());
        await process.Tell("alpha", new Counted("a", 1));
        await beta.Has(1);
        using var writing = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!writing.IsCancellationRequested)
                await process.Tell("alpha", new Counted("a", 2));
        });
        await process.DisposeAsync();
        await writing.CancelAsync();
        await writer;
        process.Logs.AtLeast(LogLevel.Warning).ShouldBeEmpty();
    }

    private static Task Relayed(Peer peer, long position) =>
        Patience.Find(
            async () =>
            {
                await using var reading = await peer.Database.Read(CancellationToken.None);
                return await EffectStore.Relayed(reading);
            },
            progress => progress >= position,
            $"{peer.Name} relayed up to {position}"
        );
}
