using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: pauses deliveries until the subscription is resumed; all events are kept.</summary>
internal static class PauseSubscription
{
    public static Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        SubscriptionViews views,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                var current = await GetSubscription.Held(work, id, subscriptionId);
                caller.MustMatch(current.Version);
                var paused = current.Pause();
                if (!await SubscriptionStore.Update(work, paused))
                    throw caller.Overtaken();
                caller.Tag(paused.Version);
                return TypedResults.Ok(await views.Of(work, paused));
            },
            ct
        );
    }
}
