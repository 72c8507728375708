using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: the attempts of a subscription, newest first, page by page, for the 30 days that they are kept.</summary>
internal static class ListDeliveries
{
    public static async Task<Ok<IReadOnlyList<DeliveryView>>> Handle(
        Guid id,
        Guid subscriptionId,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        await GetSubscription.Of(reading, id, subscriptionId);
        var attempts = await AttemptStore.List(reading, subscriptionId, before, page.Read);
        return page.Answer(context, attempts, a => PageQuery.KeyOf(a.AttemptedAt, a.Id));
    }
}
