using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Makes subscriptions by AMQP: the queue first, then the subscription.</summary>
internal sealed class QueueSubscriptions(PartnersDatabase database, QueueClient queues, SubscriptionViews views, TimeProvider clock)
{
    /// <summary>Where events go: the broker.</summary>
    /// <exception cref="Refused">400: the request has a field that is for webhooks only; 409 <c>amqp-not-available</c>.</exception>
    public Uri SinkFor(CreateSubscriptionRequest request)
    {
        if (request.Sink is not null)
            throw Refused.Invalid("/sink", "differs", "Is for HTTP only; for AMQP a queue is made.");
        if (request.Config?.Secret is not null)
            throw Refused.Invalid("/config/secret", "differs", "Is for HTTP only; events in a queue are not signed.");
        return queues.MustBeThere().PublicAddress;
    }

    /// <exception cref="Refused">503 <c>broker-away</c>, and those of <see cref="NewSubscription.Insert"/>.</exception>
    public async Task<Created<SubscriptionCreated>> Create(NewSubscription wanted, Caller caller, CancellationToken ct)
    {
        // If the process dies before the subscription is there, the upkeep removes this queue.
        await database.Write(work => QueueStore.Pending(work, wanted.Id, clock.GetUtcNow()), ct);
        try
        {
            var connection = await queues.Make(wanted.Id, ct);
            var created = await Insert(wanted, caller, ct);
            return wanted.Response(created.Value! with { Queue = connection });
        }
        catch
        {
            if (await queues.TryRemove(wanted.Id, CancellationToken.None))
                await database.Write(work => QueueStore.Settled(work, wanted.Id), CancellationToken.None);
            throw;
        }
    }

    private Task<Created<SubscriptionCreated>> Insert(NewSubscription wanted, Caller caller, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                if (!await QueueStore.Settled(work, wanted.Id))
                    throw Refused.Overtaken();
                var subscription = await wanted.Insert(work, clock.GetUtcNow(), s => s);
                caller.Tag(subscription.Version);
                // Without the password: for a request with an Idempotency-Key this response is stored in clear.
                return wanted.Response(new SubscriptionCreated(await views.Of(work, subscription), "", queues.Connection(wanted.Id, null)));
            },
            ct
        );
}
