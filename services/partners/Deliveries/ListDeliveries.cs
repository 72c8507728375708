using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: the attempts of a subscription in the last 30 days, newest first, by pages.</summary>
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
        return page.Answer(context, [.. attempts.Select(a => a.View())], a => PageQuery.KeyOf(a.AttemptedAt, a.Id));
    }
}
