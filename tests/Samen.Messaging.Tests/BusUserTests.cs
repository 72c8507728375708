using Microsoft.Extensions.Logging;
using Samen.Contracts.Alpha;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

/// <summary>Each service is on the broker as a user of its own, with the rights that deploy/start-on-rabbitmq.sh gives it.</summary>
public sealed class BusUserTests
{
    [Fact]
    public async Task A_batch_that_somebody_else_sends_in_the_name_of_a_source_is_not_taken()
    {
        using var broker = await Brokers.Own(managed: true);
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

    /// <summary>What a service may: its own queues, the exchanges of the messages, and to answer who missed something.</summary>
    private static Task<Uri> Service(PrivateBroker broker, string name) =>
        broker.AddUser(
            name,
            configure: $@"^({name}-.*|Samen\.Messaging:.*|[a-z]+-facts)$",
            write: $@"^({name}-.*|Samen\.Messaging:.*|[a-z]+-facts)$",
            read: $@"^({name}-.*|Samen\.Messaging:.*)$"
        );
}
