using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>
/// Puts events into the queue of one subscription, each a CloudEvent in structured JSON. An event is delivered when the broker has
/// confirmed it, and the next is sent only then, so the queue keeps the order of the log.
/// </summary>
internal sealed class QueueWriter(QueueClient client, Guid subscription, TimeProvider clock) : IAsyncDisposable
{
    // Closing does not wait long for a broker that hangs.
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private IChannel? channel;

    /// <summary>Tries once; a failure becomes part of the attempt.</summary>
    /// <param name="now">The subscription as it stands.</param>
    /// <param name="item">The event.</param>
    /// <param name="ct">Cancelled when the service stops or the subscription changes.</param>
    public async Task<Attempt> Post(Subscription now, LogEvent item, CancellationToken ct)
    {
        var (at, began) = (clock.GetUtcNow(), Stopwatch.GetTimestamp());
        using var activity = DeliveryTelemetry.Start(item);
        DeliveryErrorCode? error = null;
        try
        {
            using var limit = QueueClient.Limit(ct);
            channel ??= await client.Channel(subscription, limit.Token);
            var properties = new BasicProperties
            {
                ContentType = "application/cloudevents+json; charset=utf-8",
                MessageId = item.EventId.ToString(),
                Type = item.Type,
                Persistent = true,
                Timestamp = new AmqpTimestamp(item.RecordedAt.ToUnixTimeSeconds()),
            };
            await channel.BasicPublishAsync(
                "",
                QueueClient.NameOf(subscription),
                mandatory: true,
                properties,
                item.Bytes(now.Detail),
                limit.Token
            );
        }
        catch (PublishException e) when (!e.IsReturn)
        {
            error = DeliveryErrorCode.QueueFull;
        }
        catch (PublishException)
        {
            error = DeliveryErrorCode.QueueDeleted;
            await Close();
        }
        catch (Exception e) when (QueueClient.IsAway(e, ct))
        {
            error = DeliveryErrorCode.BrokerAway;
            if (now.FailedAttempts == 0)
                client.Report(e);
            await Close();
        }
        if (error is not null)
            activity?.SetStatus(ActivityStatusCode.Error, error.ToString());
        return Attempt.Of(now, item, at, began, null, error);
    }

    public ValueTask DisposeAsync() => Close();

    private async ValueTask Close()
    {
        var open = channel;
        channel = null;
        try
        {
            if (open is not null)
                await open.DisposeAsync().AsTask().WaitAsync(Goodbye);
        }
        catch (Exception e) when (e is TimeoutException || QueueClient.IsAway(e, CancellationToken.None))
        {
            // The channel was closed with its connection.
        }
    }
}
