using Samen.Storage;

namespace Samen.Partners;

/// <summary>Which queues are at the broker: those of subscriptions, and those that are being made for one.</summary>
internal static class QueueStore
{
    private const string SelectOfPartner = "SELECT id FROM subscription WHERE partner_id = @PartnerId AND has_queue = 1";

    private const string SelectOfEnded = "SELECT id AS Id, version AS Version FROM subscription WHERE status = 'Ended' AND has_queue = 1";

    private const string UpdateRemoved = "UPDATE subscription SET has_queue = 0 WHERE id = @Id AND version = @Version";

    private const string InsertPending = "INSERT INTO pending_queue (subscription_id, since) VALUES (@Id, @Since)";

    private const string DeletePending = "DELETE FROM pending_queue WHERE subscription_id = @Id";

    private const string SelectPending = "SELECT subscription_id FROM pending_queue WHERE since < @Before ORDER BY since";

    /// <summary>The subscriptions of a partner that have a queue.</summary>
    public static Task<IReadOnlyList<Guid>> OfPartner(Reading reading, Guid partner) =>
        reading.Many<Guid>(SelectOfPartner, new { PartnerId = partner });

    /// <summary>Subscriptions that ended and still have their queue.</summary>
    public static Task<IReadOnlyList<SubscriptionStore.Named>> OfEnded(Reading reading) =>
        reading.Many<SubscriptionStore.Named>(SelectOfEnded);

    /// <summary>Records that the queue of an ended subscription was removed.</summary>
    public static Task Removed(Work work, SubscriptionStore.Named ended) => work.Execute(UpdateRemoved, new { ended.Id, ended.Version });

    /// <summary>Records that a queue is about to be made for a subscription that does not exist yet.</summary>
    public static Task Pending(Work work, Guid subscription, DateTimeOffset now) =>
        work.Execute(InsertPending, new { Id = subscription, Since = now });

    /// <summary>Records that a pending queue has its subscription, or was removed. False: someone else did so first.</summary>
    public static async Task<bool> Settled(Work work, Guid subscription) =>
        await work.Execute(DeletePending, new { Id = subscription }) == 1;

    /// <summary>The queues that have been pending since before a time.</summary>
    public static Task<IReadOnlyList<Guid>> PendingSince(Reading reading, DateTimeOffset before) =>
        reading.Many<Guid>(SelectPending, new { Before = before });
}
