using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: makes a new signing secret, shown in this response only. The previous secret signs beside it for 24 hours, an older one
/// no longer. For a queue: makes a new password, which replaces the previous one at once.
/// </summary>
internal static class RotateSecret
{
    public static async Task<Ok<SecretRotated>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        StoreSecrets<PartnersDatabase> secrets,
        QueueClient queues,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var secret = Secret.New();
        var rotated = await database.Write(
            caller,
            async work =>
            {
                var partner = await GetPartner.Held(work, id);
                var current = await GetSubscription.Held(work, id, subscriptionId);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                if (current.Protocol == EventProtocol.AMQP)
                {
                    queues.MustGiveCredentials();
                    // A password opens the events in the queue. A leaked secret must be replaceable also by a partner that is suspended.
                    partner.MustTakePart();
                }
                var next =
                    current.Protocol == EventProtocol.AMQP
                        ? current.ChangePassword()
                        : current.Rotate(secrets.Seal(secret, current.SecretPurpose), now);
                if (!await SubscriptionStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                // Without the secret: for a request with an Idempotency-Key this response is stored in clear.
                return TypedResults.Ok(
                    new SecretRotated(
                        "",
                        next.PreviousUntil ?? now,
                        next.Protocol == EventProtocol.AMQP ? queues.Connection(next.Id, null) : null
                    )
                );
            },
            ct
        );
        return TypedResults.Ok(
            rotated.Value!.Queue is null
                ? rotated.Value with
                {
                    Secret = Secret.Shown(secret),
                }
                : rotated.Value with
                {
                    Queue = await queues.GiveCredentials(subscriptionId, ct),
                }
        );
    }
}
