using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: subscribes a partner's webhook, or a queue made for it; to the events after this moment or after a cursor. Only this response
/// shows the signing secret, or the password of the queue.
/// </summary>
internal static class CreateSubscription
{
    public static async Task<Created<SubscriptionCreated>> Handle(
        Guid id,
        CreateSubscriptionRequest request,
        Caller caller,
        PartnersDatabase database,
        StoreSecrets<PartnersDatabase> secrets,
        Endpoints endpoints,
        QueueSubscriptions queues,
        SubscriptionViews views,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var byQueue = request.Protocol == nameof(EventProtocol.AMQP);
        var wanted = new NewSubscription(
            Guid.CreateVersion7(clock.GetUtcNow()),
            id,
            byQueue ? queues.SinkFor(request) : await endpoints.MustBeAllowed(request.Sink, ct),
            byQueue ? EventProtocol.AMQP : EventProtocol.HTTP,
            SubscriptionTerms.Of(request, request.Config),
            request.Config?.Cursor
        );
        var secret = SecretOf(request);
        await using (var reading = await database.Read(ct))
            await wanted.MustBeAllowed(reading);
        if (byQueue)
            return await queues.Create(wanted, caller, ct);
        var rate = await endpoints.MustAgree(wanted.Sink, id, secret, ct);
        var created = await database.Write(
            caller,
            async work =>
            {
                var subscription = await wanted.Insert(work, clock.GetUtcNow(), s =>
                    s with
                    {
                        RatePerMinute = rate,
                        SealedSecret = secrets.Seal(secret, s.SecretPurpose),
                    }
                );
                caller.Tag(subscription.Version);
                // Without the secret: for a request with an Idempotency-Key this response is stored in clear.
                return wanted.Response(new SubscriptionCreated(await views.Of(work, subscription), ""));
            },
            ct
        );
        return wanted.Response(created.Value! with { Secret = Secret.Shown(secret) });
    }

    private static byte[] SecretOf(CreateSubscriptionRequest request) =>
        request.Config?.Secret is { } chosen
            ? Secret.Parse(chosen)
                ?? throw Refused.Invalid("/config/secret", "format", "Must be whsec_ and base64 of 24 to 64 random bytes.")
            : Secret.New();
}
