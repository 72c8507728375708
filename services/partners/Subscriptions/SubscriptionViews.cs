using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>Shows subscriptions with what depends on more than themselves: the end of the log, and what their partner may do.</summary>
internal sealed class SubscriptionViews(RetrySchedule schedule, QueueClient queues)
{
    public async Task<SubscriptionView> Of(Reading reading, Subscription subscription) =>
        (await Of(reading, subscription.PartnerId, [subscription])).Single();

    /// <summary>The subscriptions of one partner.</summary>
    public async Task<IReadOnlyList<SubscriptionView>> Of(Reading reading, Guid partner, IReadOnlyList<Subscription> subscriptions)
    {
        var head = (await EventStore.Head(reading)).Position;
        var takesPart = await PartnerStore.Get(reading, partner) is { Admission: AdmissionStatus.Admitted };
        return [.. subscriptions.Select(s => View(s, head, SubscriptionLifeCycle.AllowedNow(s, takesPart, queues.GivesCredentials)))];
    }

    private SubscriptionView View(Subscription s, long head, IReadOnlyList<SubscriptionAction> allowed) =>
        new(
            s.Id,
            s.PartnerId,
            s.Sink,
            [.. s.Selection.Types.Order(StringComparer.Ordinal)],
            s.Status,
            s.Position,
            s.EndPosition ?? head,
            s.FailedAttempts,
            s.NextAttemptAt,
            s.LastErrorCode,
            s.LastStatusCode,
            s.LastError,
            s.CreatedAt,
            s.StartPosition,
            s.Delivered,
            s.Selection.Source,
            s.Selection.Subject,
            s.Selection.Municipality,
            s.Selection.Filters,
            s.Detail,
            CloudEvent.Sequence(s.Position),
            s.Filtered,
            s.GivenUp,
            (s.EndPosition ?? head) - s.Position,
            s.Contact,
            s.FailingSince,
            s.NextAttemptAt is null ? null : schedule.RunsOut(s),
            s.PreviousUntil,
            s.ReplayPosition is { } again ? new ReplayView(CloudEvent.Sequence(again), CloudEvent.Sequence(s.ReplayUntil!.Value)) : null,
            s.Replayed,
            s.Protocol,
            s.Queue,
            allowed,
            s.Version,
            s.RatePerMinute
        );
}
