using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Hosting;
using Samen.Partners.Deliveries;
using Samen.Partners.Log;
using Samen.Partners.Registry;
using Samen.Storage;

namespace Samen.Partners.Subscriptions;

/// <summary>HTTP: a partner's webhook is subscribed to what comes after this moment, or after a cursor. The answer alone shows the signing secret.</summary>
internal static class CreateSubscription
{
    private const int MostPerPartner = 25;

    public static async Task<Created<SubscriptionCreated>> Handle(
        Guid id, CreateSubscriptionRequest request, Caller caller, PartnersDatabase database, PartnersSettings settings, SecretBox box,
        WebhookClient client, RetrySchedule schedule, TimeProvider clock, CancellationToken ct)
    {
        caller.MustServe(id);
        // Looking the name up takes time, so before the transaction.
        var sink = await Sink.MustBeAllowed(request.Sink!, settings, ct);
        var secret = Secret.Of(request.Config?.Secret);
        EventSelection.Of(request.Types, request.Source, request.Subject, request.Municipality, request.Filters, "/");
        await using (var reading = await database.Read(ct))
        {
            if (await PartnerStore.Get(reading, id) is null) throw Refused.NotFound("partner");
            await MustHaveRoom(reading, id);
        }
        // Nobody is sent events who did not ask for them.
        var rate = settings.Confirm ? await client.Confirm(sink, id, secret, ct) : null;
        var created = await database.Write(caller, async work =>
        {
            if (!await PartnerStore.Hold(work, id)) throw Refused.NotFound("partner");
            await MustHaveRoom(work, id);
            await SubscriptionStore.HoldAll(work);
            var now = clock.GetUtcNow();
            var head = (await EventStore.Head(work)).Position;
            var subscription = Subscription.Create(Guid.CreateVersion7(now), id, sink.AbsoluteUri, request, head, now);
            var start = request.Config?.Cursor is { } cursor ? await EventQuery.Place(work, subscription.Selection, cursor, "/config/cursor") : head;
            subscription = subscription with { StartPosition = start, Position = start, RatePerMinute = rate, SealedSecret = box.Seal(secret, subscription.SecretPurpose) };
            await SubscriptionStore.Insert(work, subscription);
            caller.Tag(subscription.Version);
            // Without the secret, for the answer is kept in clear where the request has an Idempotency-Key.
            return TypedResults.Created($"/partners/v1/partners/{id}/subscriptions/{subscription.Id}", new SubscriptionCreated(subscription.View(head, schedule), ""));
        }, ct);
        return TypedResults.Created(created.Location!, created.Value! with { Secret = Secret.Shown(secret) });
    }

    private static async Task MustHaveRoom(Reading reading, Guid partner)
    {
        if (await SubscriptionStore.Open(reading, partner) >= MostPerPartner)
            throw new RuleViolation("too-many-subscriptions", $"A partner has at most {MostPerPartner} subscriptions; end one first.");
    }
}
