using MassTransit;

namespace Samen.Messaging;

internal static class Readiness
{
    /// <summary>Waits until the bus is connected and its queues are there.</summary>
    public static async Task WhenReady(this IBusControl bus, CancellationToken ct)
    {
        while (bus.CheckHealth().Status != BusHealthStatus.Healthy)
            await Task.Delay(50, ct);
    }
}
