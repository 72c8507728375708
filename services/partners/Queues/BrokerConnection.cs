using RabbitMQ.Client;

namespace Samen.Partners;

/// <summary>The one connection of this instance to the broker for subscribers.</summary>
internal sealed class BrokerConnection : IAsyncDisposable
{
    private readonly SemaphoreSlim connecting = new(1, 1);
    private IConnection? connection;

    /// <summary>The connection, opened again when it was lost.</summary>
    /// <exception cref="RabbitMQ.Client.Exceptions.BrokerUnreachableException">The broker does not answer.</exception>
    public async Task<IConnection> Open(AmqpSettings settings, CancellationToken ct)
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
            // Writers open new channels themselves, so recovery by the library would not help them.
            return connection = await new ConnectionFactory
            {
                Uri = settings.Address,
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

    public async ValueTask DisposeAsync()
    {
        connecting.Dispose();
        if (connection is not null)
            await connection.DisposeAsync();
    }
}
