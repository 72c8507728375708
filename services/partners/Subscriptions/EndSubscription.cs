using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: ends a subscription for good. Its log of deliveries is kept for 30 days.</summary>
internal static class EndSubscription
{
    public static Task<NoContent> Handle(Guid id, Guid subscriptionId, Caller caller, PartnersDatabase database, CancellationToken ct)
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                var current = await GetSubscription.Held(work, id, subscriptionId);
                caller.MustMatch(current.Version);
                if (!await SubscriptionStore.Update(work, current.End()))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
