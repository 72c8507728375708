using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Alpha;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

/// <summary>Each service is on the broker as a user of its own, with the rights that deploy/start-on-rabbitmq.sh gives it.</summary>
public sealed class BusUserTests(BusUserTests.ManagedBroker managed) : IClassFixture<BusUserTests.ManagedBroker>
{
    [Fact]
    public async Task A_batch_that_somebody_else_sends_in_the_name_of_a_source_is_not_taken()
    {
        var broker = await managed.Empty();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var forged = await Peer.New("alpha");
        await using var source = await Process.Start(await Service(broker, "alpha"), alpha.Open());
        await using var consumer = await Process.Start(await Service(broker, "beta"), beta.Open());
        await source.Tell("alpha", new Counted("a", 1));
        await beta.Has(1);

        // Somebody with every right on the broker, who even says the next position.
        await using var forger = await Process.Start(await broker.AddUser("mallory"), forged.Open());
        await forger.Tell("alpha", new Counted("a", 66));
        await forger.Tell("alpha", new Counted("a", 67));
        await Patience.Until(() =>
            consumer.Logs.AtLeast(LogLevel.Error).Any(line => line.Contains("sent by mallory", StringComparison.Ordinal))
        );
        await source.Tell("alpha", new Counted("a", 2));
        (await beta.Has(2)).Select(effect => effect.Position).ShouldBe([1, 2]);
    }

    /// <summary>Of what is another's it may read what that tells, and ask it; the rest the broker refuses.</summary>
    [Fact]
    public async Task A_service_can_not_declare_delete_unbind_or_write_what_is_of_another()
    {
        var broker = await managed.Empty();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await using var source = await Process.Start(await Service(broker, "alpha"), alpha.Open());
        await using var consumer = await Process.Start(await Service(broker, "beta"), beta.Open());
        await source.Tell("alpha", new Counted("a", 1));
        await beta.Has(1);

        var gamma = new Broker(await Service(broker, "gamma"));
        await Refused(gamma, channel => channel.ExchangeDeclareAsync("alpha-told", ExchangeType.Direct, durable: true));
        await Refused(gamma, channel => channel.ExchangeDeclareAsync("delta-told", ExchangeType.Direct, durable: true));
        await Refused(gamma, channel => channel.ExchangeDeleteAsync("alpha-told"));
        await Refused(gamma, channel => channel.QueueDeleteAsync("beta-facts"));
        await Refused(gamma, channel => channel.QueuePurgeAsync("beta-facts"));
        await Refused(gamma, channel => channel.BasicGetAsync("beta-facts", autoAck: true));
        await Refused(gamma, channel => channel.ExchangeUnbindAsync("beta-facts", "alpha-told", "all"));
        await Refused(gamma, channel => channel.ExchangeUnbindAsync("alpha-resend-requests", "beta-asks", "alpha"));
        foreach (var exchange in new[] { "alpha-told", "beta-facts", "beta-asks", "" })
            await Refused(gamma, channel => channel.BasicPublishAsync(exchange, "beta-facts", mandatory: true, new byte[1]).AsTask());
        await source.Tell("alpha", new Counted("a", 2));
        await beta.Has(2);
    }

    /// <summary>Each starts alone, with these rights and a broker that has nothing, or lost what it had.</summary>
    [Fact]
    public async Task With_these_rights_services_and_broker_start_in_any_order()
    {
        var broker = await managed.Empty();
        await using var alpha = await Peer.New("alpha");
        await using var beta = await Peer.New("beta", Following.Alpha);
        await alpha.TellMany(3);
        await using (await Process.Start(await Service(broker, "beta"), beta.Open()))
        {
            await using var source = await Process.Start(await Service(broker, "alpha"), alpha.Open());
            await beta.Has(3);
            await broker.Kill();
            await alpha.TellMany(3);
            await broker.Start();
            await beta.Has(6);
        }
        await broker.Kill();
        broker.Wipe();
        await broker.Start();
        await using var again = await Process.Start(await Service(broker, "alpha"), alpha.Open());
        await alpha.TellMany(3);
        await using var late = await Process.Start(await Service(broker, "beta"), beta.Open());
        await beta.Has(9);
    }

    private static async Task Refused(Broker broker, Func<IChannel, Task> step)
    {
        var refusal = await Should.ThrowAsync<OperationInterruptedException>(() =>
            broker.With(async channel =>
            {
                var closed = new TaskCompletionSource<RabbitMQ.Client.Events.ShutdownEventArgs>(
                    TaskCreationOptions.RunContinuationsAsynchronously
                );
                channel.ChannelShutdownAsync += (_, why) =>
                {
                    closed.TrySetResult(why);
                    return Task.CompletedTask;
                };
                await step(channel);
                // A refusal of what was published closes the channel later.
                throw new OperationInterruptedException(await closed.Task.WaitAsync(TimeSpan.FromSeconds(30)));
            })
        );
        ((int)refusal.ShutdownReason!.ReplyCode).ShouldBe(Constants.AccessRefused);
    }

    /// <summary>What a service may: its own; to read what others tell; to ask others.</summary>
    private static Task<Uri> Service(PrivateBroker broker, string name) =>
        broker.AddUser(name, configure: $"^{name}-.*$", write: $"^({name}-.*|[a-z]+-resend-requests)$", read: $"^({name}-.*|[a-z]+-told)$");

    /// <summary>One for the class: its start takes seconds. Empty for each test, since their services have the same names.</summary>
    public sealed class ManagedBroker : IDisposable
    {
        private PrivateBroker? broker;

        internal async Task<PrivateBroker> Empty()
        {
            broker ??= await Brokers.Own(managed: true);
            await broker.Clean("alpha", "beta");
            return broker;
        }

        public void Dispose() => broker?.Dispose();
    }
}
