using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: the subscriptions of a partner, including ended ones, newest first, by pages.</summary>
internal static class ListSubscriptions
{
    public static async Task<Ok<IReadOnlyList<SubscriptionView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        SubscriptionViews views,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        await GetPartner.Of(reading, id);
        var subscriptions = await SubscriptionStore.List(reading, id, before, page.Read);
        return page.Answer(context, await views.Of(reading, id, subscriptions), s => PageQuery.KeyOf(s.CreatedAt, s.Id));
    }
}
