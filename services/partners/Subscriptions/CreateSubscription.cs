using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: a partner's webhook, or a queue made for it, is subscribed to what comes after this moment, or after a cursor. The
/// answer alone shows the signing secret, or the password of the queue.
/// </summary>
internal static class CreateSubscription
{
    private const int MostPerPartner = 25;

    public static async Task<Created<SubscriptionCreated>> Handle(
        Guid id,
        CreateSubscriptionRequest request,
        Caller caller,
        PartnersDatabase database,
        PartnersSettings settings,
        SecretBox box,
        WebhookClient client,
        QueueClient queues,
        RetrySchedule schedule,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var byQueue = request.Protocol == nameof(EventProtocol.AMQP);
        // Looking the name up takes time, so before the transaction.
        var sink = byQueue
            ? MustBeForQueue(request, queues)
            : await Sink.MustBeAllowed(request.Sink ?? throw Refused.Invalid("/sink", "required", "Is required for HTTP."), settings, ct);
        var secret = Secret.Of(request.Config?.Secret);
        EventSelection.Of(request.Types, request.Source, request.Subject, request.Municipality, request.Filters, "/");
        await using (var reading = await database.Read(ct))
        {
            (await PartnerStore.Get(reading, id) ?? throw Refused.NotFound("partner")).MustTakePart();
            await MustHaveRoom(reading, id);
        }
        var made = Guid.CreateVersion7(clock.GetUtcNow());
        if (byQueue)
        {
            // Should we die on the way, it is known that this queue has no subscription.
            await database.Write(work => SubscriptionStore.QueueIsPending(work, made, clock.GetUtcNow()), ct);
            try
            {
                var access = await queues.Make(made, ct);
                var withQueue = await Insert(null);
                return TypedResults.Created(withQueue.Location!, withQueue.Value! with { Queue = access });
            }
            catch
            {
                if (await queues.TryRemove(made, CancellationToken.None))
                    await database.Write(work => SubscriptionStore.QueueIsSettled(work, made), CancellationToken.None);
                throw;
            }
        }
        // Nobody is sent events who did not ask for them.
        var created = await Insert(settings.Confirm ? await client.Confirm(sink, id, secret, ct) : null);
        return TypedResults.Created(created.Location!, created.Value! with { Secret = Secret.Shown(secret) });

        Task<Created<SubscriptionCreated>> Insert(int? rate) =>
            database.Write(
                caller,
                async work =>
                {
                    (await PartnerStore.Held(work, id) ?? throw Refused.NotFound("partner")).MustTakePart();
                    await MustHaveRoom(work, id);
                    await SubscriptionStore.HoldAll(work);
                    var head = (await EventStore.Head(work)).Position;
                    var subscription = Subscription.Create(made, id, sink.AbsoluteUri, request, head, clock.GetUtcNow());
                    var start = request.Config?.Cursor is { } cursor
                        ? await EventQuery.Place(work, subscription.Selection, cursor, "/config/cursor")
                        : head;
                    subscription = subscription with
                    {
                        StartPosition = start,
                        Position = start,
                        RatePerMinute = rate,
                        SealedSecret = byQueue ? [] : box.Seal(secret, subscription.SecretPurpose),
                    };
                    if (byQueue && !await SubscriptionStore.QueueIsSettled(work, made))
                        throw Refused.Overtaken();
                    await SubscriptionStore.Insert(work, subscription);
                    caller.Tag(subscription.Version);
                    // Without secret and password, for the answer is kept in clear where the request has an Idempotency-Key.
                    return TypedResults.Created(
                        $"/partners/v1/partners/{id}/subscriptions/{made}",
                        new SubscriptionCreated(subscription.View(head, schedule), "", byQueue ? queues.Access(made, null) : null)
                    );
                },
                ct
            );
    }

    /// <exception cref="Refused">400: it says what only a webhook has; 409 <c>amqp-not-available</c>.</exception>
    private static Uri MustBeForQueue(CreateSubscriptionRequest request, QueueClient queues)
    {
        if (request.Sink is not null)
            throw Refused.Invalid("/sink", "differs", "Goes with HTTP only: for AMQP a queue is made.");
        if (request.Config?.Secret is not null)
            throw Refused.Invalid("/config/secret", "differs", "Goes with HTTP only: nothing is signed in a queue.");
        return queues.MustBeThere().PublicAddress;
    }

    private static async Task MustHaveRoom(Reading reading, Guid partner)
    {
        if (await SubscriptionStore.Open(reading, partner) >= MostPerPartner)
            throw new RuleViolation("too-many-subscriptions", $"A partner has at most {MostPerPartner} subscriptions; end one first.");
    }
}
