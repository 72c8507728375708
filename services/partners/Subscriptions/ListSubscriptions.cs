using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner's subscriptions, newest first, page by page, with those that ended.</summary>
internal static class ListSubscriptions
{
    public static async Task<Ok<IReadOnlyList<SubscriptionView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        RetrySchedule schedule,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        if (await PartnerStore.Get(reading, id) is null)
            throw Refused.NotFound("partner");
        var subscriptions = await SubscriptionStore.List(reading, id, before, page.Read);
        var head = (await EventStore.Head(reading)).Position;
        return page.Answer(context, [.. subscriptions.Select(s => s.View(head, schedule))], s => PageQuery.KeyOf(s.CreatedAt, s.Id));
    }
}
