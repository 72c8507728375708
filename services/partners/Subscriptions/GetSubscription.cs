using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one subscription, with its progress and last error.</summary>
internal static class GetSubscription
{
    public static async Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        SubscriptionViews views,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        await using var reading = await database.Read(ct);
        var subscription = await Of(reading, id, subscriptionId);
        caller.Tag(subscription.Version);
        return TypedResults.Ok(await views.Of(reading, subscription));
    }

    /// <summary>The subscription of this partner, held until the commit.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<Subscription> Held(Work work, Guid partner, Guid id)
    {
        await SubscriptionStore.Hold(work, id);
        return await Of(work, partner, id);
    }

    /// <summary>The subscription of this partner.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<Subscription> Of(Reading reading, Guid partner, Guid id) =>
        await SubscriptionStore.Get(reading, id) is { } found && found.PartnerId == partner
            ? found
            : throw Refused.NotFound("subscription");
}
