using Samen.Secrets;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>What all runners of a dispatcher share.</summary>
internal sealed record Course(
    Database Database,
    LogTail Tail,
    DeliveryRecorder Recorder,
    WebhookClient Client,
    QueueClient Queues,
    RetrySchedule Schedule,
    StoreProtector Secrets,
    TimeProvider Clock,
    DeliveryTelemetry Telemetry,
    ILogger Log
)
{
    /// <summary>Waits until a time.</summary>
    public async Task Until(DateTimeOffset due, CancellationToken ct)
    {
        // In steps, because a timer takes at most 49 days.
        for (TimeSpan wait; (wait = due - Clock.GetUtcNow()) > TimeSpan.Zero; )
            await Task.Delay(wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1), Clock, ct);
    }
}
