using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Samen.Partners;

/// <summary>Traces and metrics of deliveries, under <c>Samen.Partners</c>.</summary>
internal sealed class DeliveryTelemetry : IDisposable
{
    private const string Name = "Samen.Partners";
    private readonly Meter meter = new(Name);
    private readonly Counter<long> delivered,
        failed;
    private readonly Histogram<double> duration;
    private IReadOnlyList<SubscriptionSums> sums = [];
    private int unbalanced;

    public DeliveryTelemetry()
    {
        delivered = meter.CreateCounter<long>("samen.webhook.delivered", "{event}", "Events that were delivered.");
        failed = meter.CreateCounter<long>("samen.webhook.failed", "{attempt}", "Attempts that failed.");
        duration = meter.CreateHistogram<double>("samen.webhook.duration", "s", "How long endpoints took to answer.");
        meter.CreateObservableGauge(
            "samen.webhook.subscriptions",
            () => ByStatus(of => of.LongCount()),
            "{subscription}",
            "Subscriptions by status."
        );
        meter.CreateObservableGauge(
            "samen.webhook.lag",
            () => ByStatus(of => of.Max(s => s.Pending)),
            "{event}",
            "Events not yet settled for the subscription that is furthest behind, by status."
        );
        meter.CreateObservableGauge(
            "samen.webhook.events",
            () => sums.SelectMany(States),
            "{event}",
            "What became of the events since a subscription began: delivered, filtered, given_up, pending."
        );
        meter.CreateObservableGauge(
            "samen.webhook.unbalanced",
            () => unbalanced,
            "{subscription}",
            "Subscriptions whose sums did not add up at the last daily check; must be 0."
        );
    }

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Continues the trace of the request that led to the event.</summary>
    public static Activity? Start(LogEvent item) =>
        ActivityContext.TryParse(item.TraceParent, null, isRemote: true, out var parent)
            ? Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer, parent)
            : Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer);

    public void Count(Attempt attempt)
    {
        (attempt.ErrorCode is null ? delivered : failed).Add(1);
        duration.Record(attempt.Milliseconds / 1000.0);
    }

    public void KeepUnbalanced(int subscriptions) => unbalanced = subscriptions;

    public void Keep(IReadOnlyList<SubscriptionSums> now) => sums = now;

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> ByStatus(Func<IEnumerable<SubscriptionSums>, long> figure) =>
        sums.GroupBy(s => s.Status)
            .Select(of => new Measurement<long>(figure(of), new KeyValuePair<string, object?>("status", of.Key.ToString())));

    private static IEnumerable<Measurement<long>> States(SubscriptionSums one) =>
        from state in new[]
        {
            ("delivered", one.Delivered),
            ("filtered", one.Filtered),
            ("given_up", one.GivenUp),
            ("pending", one.Pending),
        }
        select new Measurement<long>(state.Item2, new("subscription", one.Id), new("state", state.Item1));
}
