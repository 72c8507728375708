using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// Reads a subscription's queue with a plain AMQP client, one message after the other, and begins anew when the broker was away.
/// </summary>
internal sealed class QueueReader : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<(Guid Id, bool Again)> read = [];
    private readonly ConnectionFactory factory;
    private readonly string queue;
    private readonly Task reading;

    private QueueReader(SubscriptionCreated made)
    {
        Subscription = made.Subscription;
        var access = made.Queue!;
        queue = access.Name;
        factory = new ConnectionFactory
        {
            Uri = new Uri(access.Address),
            UserName = access.UserName!,
            Password = access.Password!,
            AutomaticRecoveryEnabled = false,
        };
        reading = Task.Run(() => Read(stop.Token));
    }

    /// <summary>As it was when it was made.</summary>
    public SubscriptionView Subscription { get; }

    /// <summary>How often it had to begin again.</summary>
    public int Breaks { get; private set; }

    /// <summary>How many messages it read, with repeats.</summary>
    public int Count
    {
        get
        {
            lock (read)
                return read.Count;
        }
    }

    /// <summary>Subscribes a partner to all events by AMQP, and reads.</summary>
    public static async Task<QueueReader> Subscribe(Site site, Guid partner) =>
        new(
            await site.As("partner-manager")
                .Create<SubscriptionCreated>(
                    $"/partners/v1/partners/{partner}/subscriptions",
                    new CreateSubscriptionRequest { Protocol = "AMQP" }
                )
        );

    /// <summary>
    /// Waits until it has all of these, as long as more come, then looks that it read nothing else and first copies in this order.
    /// Only what the broker had handed out when its connection broke, and says so of, may come after what follows it.
    /// </summary>
    public async Task Check(IReadOnlyList<Guid> expected, Func<string> otherwise)
    {
        await Patience.WhileMoving(
            () =>
                Task.FromResult(
                    First().Count is var count && count >= expected.Count ? null : $"The queue gave {count} of {expected.Count} events."
                ),
            otherwise,
            seconds: 90
        );
        var places = expected.Index().ToDictionary(e => e.Item, e => e.Index);
        First().ShouldBe(expected, ignoreOrder: true);
        lock (read)
            read.DistinctBy(message => message.Id).Where(message => !message.Again).Select(message => places[message.Id]).ShouldBeInOrder();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        stop.Dispose();
    }

    private List<Guid> First()
    {
        lock (read)
            return [.. read.Select(message => message.Id).Distinct()];
    }

    private async Task Read(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = await factory.CreateConnectionAsync(ct);
                await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
                while (true)
                {
                    if (await channel.BasicGetAsync(queue, autoAck: false, ct) is not { } message)
                    {
                        await Task.Delay(25, ct);
                        continue;
                    }
                    lock (read)
                        read.Add((Guid.Parse(message.BasicProperties.MessageId!), message.Redelivered));
                    await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
                }
            }
            catch (Exception e) when (e is RabbitMQClientException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The broker is away, or we stop.
            }
            Breaks++;
            await Task.Delay(100, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
