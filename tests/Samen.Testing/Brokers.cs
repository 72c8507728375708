using DotNet.Testcontainers.Builders;
using Testcontainers.RabbitMq;
using Xunit;

namespace Samen.Testing;

/// <summary>The RabbitMQ of this test run: one for the process, found or started when the first test asks for it.</summary>
public static class Brokers
{
    private const string Variable = "SAMEN_TEST_RABBITMQ";
    private static readonly Lazy<Task<(Broker? Broker, string Reason)>> Found = new(Find);

    /// <summary>
    /// A RabbitMQ without queues of these services; skips the test where there is none. Where it is ours, the test has a virtual host to
    /// itself: a bus of an earlier test that was given up before it had stopped would make its queues again and take what they hold.
    /// </summary>
    public static async Task<Broker> RabbitMq(params string[] services)
    {
        var broker = await Shared();
        if (broker is PrivateBroker own)
            return await own.Apart();
        await broker.Clean(services);
        return broker;
    }

    /// <summary>The same, for tests that kill it; skips the test where it isn't ours to kill.</summary>
    public static async Task<PrivateBroker> Killable(params string[] services)
    {
        var broker = await Shared();
        Skip(
            broker is not PrivateBroker,
            "This RabbitMQ is not ours to kill; without SAMEN_TEST_RABBITMQ and Docker the machine's own rabbitmq-server is used."
        );
        await broker.Clean(services);
        return (PrivateBroker)broker;
    }

    /// <summary>
    /// One that no other test sees, for a test that leaves something behind: a bus that stops while its broker is away goes on
    /// looking for it until its process ends, and would take what the next test's consumers wait for.
    /// </summary>
    /// <param name="managed">Whether its management API is there as well.</param>
    public static async Task<PrivateBroker> Own(bool managed = false)
    {
        Skip(PrivateBroker.Program is null, "There is no rabbitmq-server on this machine.");
        return await Start(managed);
    }

    /// <summary>For programs that are no test: the RabbitMQ, or null and the reason why there is none.</summary>
    public static Task<(Broker? Broker, string Reason)> Look() => Found.Value;

    private static async Task<Broker> Shared()
    {
        var (broker, reason) = await Found.Value;
        Skip(broker is null, reason);
        return broker!;
    }

    private static async Task<PrivateBroker> Start(bool managed)
    {
        var broker = new PrivateBroker(managed);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => broker.Dispose();
        await broker.Start();
        return broker;
    }

    private static void Skip(bool when, string reason)
    {
        if (when && Environment.GetEnvironmentVariable("SAMEN_CI") == "1")
            Assert.Fail($"In CI nothing of this is skipped. {reason}");
        Assert.SkipWhen(when, reason);
    }

    private static async Task<(Broker? Broker, string Reason)> Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return (new Broker(new Uri(given)), "");
        try
        {
            // Not stopped here: Testcontainers' own reaper takes it away after this process.
            var container = new RabbitMqBuilder("rabbitmq:4").Build();
            await container.StartAsync();
            return (new Broker(new Uri(container.GetConnectionString())), "");
        }
        catch (DockerUnavailableException)
        {
            if (PrivateBroker.Program is null)
                return (
                    null,
                    $"No RabbitMQ: {Variable} names none, Docker does not answer and there is no rabbitmq-server on this machine."
                );
        }
        return (await Start(managed: true), "");
    }
}
