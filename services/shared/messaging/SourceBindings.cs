using System.Collections.Concurrent;
using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Samen.Messaging;

/// <summary>
/// Binds a service on RabbitMQ to what its sources tell, and what it asks to them, whenever its queue is connected. MassTransit
/// would declare an exchange to bind to it, for which a service needs rights over what is another's; to bind alone it need only
/// read what the source tells and write to where the source is asked. A source that was never there has neither yet, so each
/// binding is tried until it is made.
/// </summary>
internal sealed class SourceBindings(string service, IEnumerable<string> sources, ILogger log) : IFilter<ChannelContext>
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50),
        LongestWait = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> bound = new(
        sources.ToDictionary(source => source, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
    );

    /// <summary>Completes when the service was bound to this source for the first time.</summary>
    public Task To(string source) => bound[source].Task;

    /// <summary>The service is bound to it, by this or otherwise.</summary>
    public void Made(string source) => bound[source].TrySetResult();

    /// <inheritdoc/>
    public Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        _ = Keep(context);
        return next.Send(context);
    }

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.CreateFilterScope("sources");

    private async Task Keep(ChannelContext context)
    {
        var missing = bound.Keys.ToList();
        for (var wait = FirstWait; missing.Count > 0 && context.Channel.IsOpen; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            await Task.Delay(wait, CancellationToken.None);
            foreach (var source in missing.ToList())
            {
                if (await Bind(context.ConnectionContext.Connection, source))
                    missing.Remove(source);
            }
        }
    }

    private async Task<bool> Bind(IConnection connection, string source)
    {
        try
        {
            // One of its own: a refusal closes it.
            await using var channel = await connection.CreateChannelAsync();
            await Bind(channel, source);
            Made(source);
            return true;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason is { ReplyCode: Constants.NotFound })
        {
            return false;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "{Service} can't be bound to {Source} now and tries again.", service, source);
            return false;
        }
    }

    private async Task Bind(IChannel channel, string source)
    {
        var (queue, told, asks) = (ServiceMessaging.FactQueue(service), ServiceMessaging.Told(source), ServiceMessaging.Asks(service));
        await channel.ExchangeBindAsync(queue, told, ServiceMessaging.ForAll);
        await channel.ExchangeBindAsync(queue, told, service);
        await channel.ExchangeDeclareAsync(asks, ExchangeType.Direct, durable: true);
        await channel.ExchangeBindAsync(ServiceMessaging.RequestQueue(source), asks, source);
    }
}
