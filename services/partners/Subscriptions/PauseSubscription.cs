using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: nothing is delivered until the subscription is resumed; everything is kept.</summary>
internal static class PauseSubscription
{
    public static Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        RetrySchedule schedule,
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
                return TypedResults.Ok(paused.View((await EventStore.Head(work)).Position, schedule));
            },
            ct
        );
    }
}
