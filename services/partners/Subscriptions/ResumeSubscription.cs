using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: resumes a paused subscription from its position, at once and with a fresh schedule.</summary>
internal static class ResumeSubscription
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
                await Participation.MustTakePartHeld(work, id);
                var current = await GetSubscription.Held(work, id, subscriptionId);
                caller.MustMatch(current.Version);
                var resumed = current.Resume();
                if (!await SubscriptionStore.Update(work, resumed))
                    throw caller.Overtaken();
                caller.Tag(resumed.Version);
                return TypedResults.Ok(await views.Of(work, resumed));
            },
            ct
        );
    }
}
