using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// The broker whose queues subscribers read: one bounded quorum queue for each subscription by AMQP. What does not fit in it
/// waits in the log, so that a subscriber who stays away costs the broker no more than that.
/// </summary>
internal sealed class QueueClient(PartnersSettings settings, TimeProvider clock, ILogger<QueueClient> log) : IAsyncDisposable
{
    /// <summary>How long the broker may take for anything.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // RabbitMQ 4 drops a message after 20 returns unless it is told not to; older ones don't know that number.
    private const int CountsReturnsSince = 4;
    private readonly BrokerManagement? management = settings.Amqp is { Management: not null } amqp ? new BrokerManagement(amqp) : null;
    private readonly SemaphoreSlim connecting = new(1, 1);
    private IConnection? connection;

    /// <summary>The queue of a subscription.</summary>
    public static string NameOf(Guid subscription) => $"subscription-{subscription}";

    /// <summary>Refuses what needs a broker where there is none.</summary>
    /// <exception cref="RuleViolation"><c>amqp-not-available</c>.</exception>
    public AmqpSettings MustBeThere() =>
        settings.Amqp
        ?? throw new RuleViolation(
            "amqp-not-available",
            "This deployment has no broker for subscribers; subscribe a webhook, or read the stream or the pages of events."
        );

    /// <summary>Refuses to make a password where the operator does.</summary>
    /// <exception cref="RuleViolation"><c>credentials-by-operator</c>.</exception>
    public void MustGiveCredentials()
    {
        if (management is null)
            throw new RuleViolation(
                "credentials-by-operator",
                "The operator of the broker gives the credentials of queues here; ask there for others."
            );
    }

    /// <summary>Makes a subscription's queue and, where that is our task, the one who may read it.</summary>
    /// <exception cref="Refused">503 <c>broker-away</c>.</exception>
    public async Task<QueueAccess> Make(Guid subscription, CancellationToken ct)
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

    /// <summary>How to read it, with a new password where that is our task.</summary>
    /// <exception cref="Refused">503 <c>broker-away</c>.</exception>
    public async Task<QueueAccess> GiveCredentials(Guid subscription, CancellationToken ct)
    {
        if (management is null)
            return Access(subscription, null);
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
        return Access(subscription, password);
    }

    /// <summary>How to read it.</summary>
    public QueueAccess Access(Guid subscription, string? password) =>
        new(MustBeThere().PublicAddress.AbsoluteUri, NameOf(subscription), management is null ? null : NameOf(subscription), password);

    /// <summary>The writer of a subscription's queue, for one that writes after the other.</summary>
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

    /// <summary>Takes away a queue, with what lies in it, and its reader. False: the broker is away.</summary>
    public async Task<bool> TryRemove(Guid subscription, CancellationToken ct)
    {
        // Where the broker is no longer configured there is nothing that could be taken away.
        if (settings.Amqp is null)
            return true;
        try
        {
            using var limit = Limit(ct);
            if (management is not null)
                await management.RemoveReader(NameOf(subscription), limit.Token);
            await using var channel = await (await Connect(limit.Token)).CreateChannelAsync(cancellationToken: limit.Token);
            await channel.QueueDeleteAsync(NameOf(subscription), cancellationToken: limit.Token);
            return true;
        }
        catch (Exception e) when (IsAway(e, ct))
        {
            Report(e);
            return false;
        }
    }

    /// <summary>Takes away who may read a queue, where that is our task; what lies in it stays. Who is admitted again gets a new password.</summary>
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
            // Nothing new comes into the queue all the same.
            Report(e);
        }
    }

    /// <summary>A channel on which each message is confirmed, with the queue in place.</summary>
    internal async Task<IChannel> Channel(Guid subscription, CancellationToken ct)
    {
        var options = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        var open = await Connect(ct);
        var channel = await open.CreateChannelAsync(options, ct);
        try
        {
            // First as it is: it may have been made under another length.
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

    /// <summary>Whether it is the broker, and not a mistake of ours, that made it go wrong.</summary>
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
        connecting.Dispose();
        if (connection is not null)
            await connection.DisposeAsync();
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

    /// <summary>What the partner is told says nothing of our network or accounts; the operator reads it here.</summary>
    internal void Report(Exception e) => log.LogWarning(e, "The broker for subscribers does not do what it should.");

    private static int MajorOf(IConnection open) =>
        open.ServerProperties?.TryGetValue("version", out var said) == true
        && said is byte[] version
        && int.TryParse(Encoding.UTF8.GetString(version).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;

    private async Task<IConnection> Connect(CancellationToken ct)
    {
        if (connection is { IsOpen: true } open)
            return open;
        await connecting.WaitAsync(ct);
        try
        {
            if (connection is { IsOpen: true } made)
                return made;
            if (connection is not null)
                await connection.DisposeAsync();
            // Each writer opens its channel anew; what the library would recover is not known to them.
            return connection = await new ConnectionFactory
            {
                Uri = MustBeThere().Address,
                AutomaticRecoveryEnabled = false,
                RequestedHeartbeat = TimeSpan.FromSeconds(10),
                ClientProvidedName = "samen-partners",
            }.CreateConnectionAsync(ct);
        }
        finally
        {
            connecting.Release();
        }
    }
}
