using System.Diagnostics;
using System.Diagnostics.Metrics;
using Samen.Contracts.Partners;
using Samen.Partners.Log;
using Samen.Partners.Subscriptions;

namespace Samen.Partners.Deliveries;

/// <summary>Trace and figures of the deliveries, under <c>Samen.Partners</c>.</summary>
internal sealed class DeliveryTelemetry : IDisposable
{
    private const string Name = "Samen.Partners";
    private readonly Meter meter = new(Name);
    private readonly Counter<long> delivered, failed;
    private readonly Histogram<double> duration;
    private IReadOnlyList<SubscriptionStore.LagRow> lag = [];
    private int unbalanced;

    public DeliveryTelemetry()
    {
        delivered = meter.CreateCounter<long>("samen.webhook.delivered", "{event}", "Events that an endpoint took.");
        failed = meter.CreateCounter<long>("samen.webhook.failed", "{attempt}", "Attempts that failed.");
        duration = meter.CreateHistogram<double>("samen.webhook.duration", "s", "How long endpoints took to answer.");
        meter.CreateObservableGauge("samen.webhook.subscriptions", () => lag.Select(row => new Measurement<int>(row.Subscriptions, Tag(row.Status))), "{subscription}", "Subscriptions by status.");
        meter.CreateObservableGauge("samen.webhook.lag", () => lag.Select(row => new Measurement<long>(row.Lag, Tag(row.Status))), "{event}", "Events not yet settled for the subscription that is furthest behind, by status.");
        meter.CreateObservableGauge("samen.webhook.unbalanced", () => unbalanced, "{subscription}", "Subscriptions of which delivered, filtered and given up are not what was settled, at the last daily look; must be 0.");
    }

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>The trace of the request that led to the event goes on at the partner's.</summary>
    public static Activity? Start(LogEvent item) =>
        ActivityContext.TryParse(item.TraceParent, null, isRemote: true, out var parent)
            ? Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer, parent)
            : Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer);

    public void Count(Attempt attempt)
    {
        (attempt.Error is null ? delivered : failed).Add(1);
        duration.Record(attempt.Milliseconds / 1000.0);
    }

    public void KeepUnbalanced(int subscriptions) => unbalanced = subscriptions;

    public void Keep(IReadOnlyList<SubscriptionStore.LagRow> rows) => lag = rows;

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(SubscriptionStatus status) => new("status", status.ToString());
}
