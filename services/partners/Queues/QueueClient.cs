using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// The broker whose queues subscribers read: one bounded quorum queue for each subscription by AMQP. Events that do not fit wait in
/// the log, so a subscriber that does not read costs the broker no more than one full queue.
/// </summary>
internal sealed class QueueClient(PartnersSettings settings, TimeProvider clock, ILogger<QueueClient> log) : IAsyncDisposable
{
    /// <summary>How long the broker may take for anything.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // RabbitMQ 4 drops a message after 20 returns unless this is switched off; older versions refuse the argument.
    private const int CountsReturnsSince = 4;
    private readonly BrokerManagement? management = settings.Amqp is { Management: not null } amqp ? new BrokerManagement(amqp) : null;
    private readonly BrokerConnection broker = new();

    /// <summary>Name of the queue of a subscription, and of the user that reads it.</summary>
    public static string NameOf(Guid subscription) => $"subscription-{subscription}";

    /// <summary>Refuses a request that needs a broker where none is configured.</summary>
    /// <exception cref="RuleViolation"><c>amqp-not-available</c>.</exception>
    public AmqpSettings MustBeThere() =>
        settings.Amqp
        ?? throw new RuleViolation(
            "amqp-not-available",
            "This deployment has no broker for subscribers; use a webhook or the stream, or fetch the events."
        );

    /// <summary>Whether passwords of queues are made here, and not by the operator of the broker.</summary>
    public bool GivesCredentials => management is not null;

    /// <summary>Refuses to make a password where the operator makes them.</summary>
    /// <exception cref="RuleViolation"><c>credentials-by-operator</c>.</exception>
    public void MustGiveCredentials()
    {
        if (management is null)
            throw new RuleViolation(
                "credentials-by-operator",
                "The operator of the broker issues the credentials of queues; ask the operator for new ones."
            );
    }

    /// <summary>Makes the queue of a subscription and, where management is configured, the user that reads it.</summary>
    /// <exception cref="Refused">503 <c>broker-away</c>.</exception>
    public async Task<QueueConnection> Make(Guid subscription, CancellationToken ct)
    {
        try
        {
            using var limit = Limit(ct);
            if (management is not null)
                await management.MakeVirtualHost(limit.Token);
            await using (await Channel(subscription, limit.Token)) { }
        }
        catch (Exception e) when (IsAway(e, ct))
        {
            throw Away(e);
        }
        return await GiveCredentials(subscription, ct);
    }

    /// <summary>How to read the queue, with a new password where management is configured.</summary>
    /// <exception cref="Refused">503 <c>broker-away</c>.</exception>
    public async Task<QueueConnection> GiveCredentials(Guid subscription, CancellationToken ct)
    {
        if (management is null)
            return Connection(subscription, null);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        try
        {
            using var limit = Limit(ct);
            await management.MakeReader(NameOf(subscription), password, limit.Token);
        }
        catch (Exception e) when (IsAway(e, ct))
        {
            throw Away(e);
        }
        return Connection(subscription, password);
    }

    public QueueConnection Connection(Guid subscription, string? password) =>
        new(MustBeThere().PublicAddress.AbsoluteUri, NameOf(subscription), management is null ? null : NameOf(subscription), password);

    /// <summary>A writer of the subscription's queue, for one caller at a time.</summary>
    public QueueWriter Open(Guid subscription) => new(this, subscription, clock);

    /// <summary>Puts a test event into the queue.</summary>
    public async Task<Attempt> Test(Subscription subscription, CancellationToken ct)
    {
        await using var queue = Open(subscription.Id);
        return await queue.Post(
            subscription with
            {
                Detail = EventDetail.Full,
            },
            TestEvent.For(subscription, settings, clock.GetUtcNow()),
            ct
        );
    }

    /// <summary>Removes a queue with its messages, and its user. False: the broker does not answer.</summary>
    public async Task<bool> TryRemove(Guid subscription, CancellationToken ct)
    {
        // Without a broker in the configuration there is nothing to remove.
        if (settings.Amqp is null)
            return true;
        try
        {
            using var limit = Limit(ct);
            if (management is not null)
                await management.RemoveReader(NameOf(subscription), limit.Token);
            await using var channel = await (await broker.Open(MustBeThere(), limit.Token)).CreateChannelAsync(
                cancellationToken: limit.Token
            );
            await channel.QueueDeleteAsync(NameOf(subscription), cancellationToken: limit.Token);
            return true;
        }
        catch (Exception e) when (IsAway(e, ct))
        {
            Report(e);
            return false;
        }
    }

    /// <summary>
    /// Removes the user that reads a queue, where management is configured; the messages stay. A partner that is admitted again gets
    /// a new password.
    /// </summary>
    public async Task Close(Guid subscription, CancellationToken ct)
    {
        if (management is null)
            return;
        try
        {
            using var limit = Limit(ct);
            await management.RemoveReader(NameOf(subscription), limit.Token);
        }
        catch (Exception e) when (IsAway(e, ct))
        {
            // The subscription is paused, so the queue gets no new events.
            Report(e);
        }
    }

    /// <summary>A channel with publisher confirms; makes the queue if it is not there.</summary>
    internal async Task<IChannel> Channel(Guid subscription, CancellationToken ct)
    {
        var options = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        var open = await broker.Open(MustBeThere(), ct);
        var channel = await open.CreateChannelAsync(options, ct);
        try
        {
            // Passively first: the queue may have been made with another length.
            await channel.QueueDeclarePassiveAsync(NameOf(subscription), ct);
            return channel;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            await channel.DisposeAsync();
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
        channel = await open.CreateChannelAsync(options, ct);
        var arguments = new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = MustBeThere().MaxLength,
            ["x-overflow"] = "reject-publish",
        };
        if (MajorOf(open) >= CountsReturnsSince)
            arguments["x-delivery-limit"] = -1;
        try
        {
            await channel.QueueDeclareAsync(
                NameOf(subscription),
                durable: true,
                exclusive: false,
                autoDelete: false,
                arguments,
                cancellationToken: ct
            );
            return channel;
        }
        catch
        {
            await channel.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether the broker or the network failed, and not this code.</summary>
    internal static bool IsAway(Exception e, CancellationToken ct) =>
        !ct.IsCancellationRequested
        && e
            is RabbitMQClientException
                or IOException
                or HttpRequestException
                or System.Net.Sockets.SocketException
                or OperationCanceledException
                or ObjectDisposedException;

    internal static CancellationTokenSource Limit(CancellationToken ct)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        return limit;
    }

    public async ValueTask DisposeAsync()
    {
        management?.Dispose();
        await broker.DisposeAsync();
    }

    private Refused Away(Exception e)
    {
        Report(e);
        return new Refused(
            StatusCodes.Status503ServiceUnavailable,
            "broker-away",
            "The broker for subscribers does not answer; try again later."
        );
    }

    /// <summary>Logs the cause for the operator; partners see nothing of the network or accounts.</summary>
    internal void Report(Exception e) => log.LogWarning(e, "The broker for subscribers failed.");

    private static int MajorOf(IConnection open) =>
        open.ServerProperties?.TryGetValue("version", out var said) == true
        && said is byte[] version
        && int.TryParse(Encoding.UTF8.GetString(version).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;
}
