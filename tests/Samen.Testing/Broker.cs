using RabbitMQ.Client;

namespace Samen.Testing;

/// <summary>A RabbitMQ.</summary>
/// <param name="address"><c>amqp://user:password@host:port/vhost</c>.</param>
public class Broker(Uri address)
{
    /// <summary>For <c>Samen:Bus:Address</c>.</summary>
    public Uri Address { get; } = address;

    /// <summary>Runs a step on a connection of its own.</summary>
    public async Task With(Func<IChannel, Task> step)
    {
        await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await step(channel);
    }

    /// <summary>Deletes the queues and exchanges of these services, with what lies in them.</summary>
    public Task Clean(params string[] services) =>
        With(async channel =>
        {
            foreach (var name in services.SelectMany(s => new[] { $"{s}-facts", $"{s}-resend-requests", $"{s}-told", $"{s}-asks" }))
            {
                await channel.QueueDeleteAsync(name);
                await channel.ExchangeDeleteAsync(name);
            }
        });
}
