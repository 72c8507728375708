using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: a new signing secret, which the answer alone shows; the one before signs beside it for 24 hours, an older one no
/// longer. For a queue a new password, which replaces the one before.
/// </summary>
internal static class RotateSecret
{
    public static async Task<Ok<SecretRotated>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        SecretBox box,
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
                var partner = await PartnerStore.Held(work, id) ?? throw Refused.NotFound("partner");
                var current = await GetSubscription.Held(work, id, subscriptionId);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                if (current.Protocol == EventProtocol.AMQP)
                {
                    queues.MustGiveCredentials();
                    // A password opens what lies in the queue; a secret that leaked is replaced whoever takes part.
                    partner.MustTakePart();
                }
                var next =
                    current.Protocol == EventProtocol.AMQP
                        ? current.ChangePassword()
                        : current.Rotate(box.Seal(secret, current.SecretPurpose), now);
                if (!await SubscriptionStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                // Without the secret, for the answer is kept in clear where the request has an Idempotency-Key.
                return TypedResults.Ok(
                    new SecretRotated(
                        "",
                        next.PreviousUntil ?? now,
                        next.Protocol == EventProtocol.AMQP ? queues.Access(next.Id, null) : null
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
