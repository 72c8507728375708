using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: skips the event that the endpoint keeps refusing; the next one follows.</summary>
internal static class GiveUpEvent
{
    public static Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        GiveUpRequest request,
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
                var further = current.GiveUp(EventQuery.Sequence(request.Cursor!, "/cursor"));
                if (!await SubscriptionStore.Update(work, further))
                    throw caller.Overtaken();
                caller.Tag(further.Version);
                return TypedResults.Ok(await views.Of(work, further));
            },
            ct
        );
    }
}
