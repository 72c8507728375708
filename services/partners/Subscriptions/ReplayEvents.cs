using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: delivers events again: one, a range, or all since a time. They come before what is new, in their order and with their ids.</summary>
internal static class ReplayEvents
{
    public static Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        ReplayRequest request,
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
                await SubscriptionStore.HoldAll(work);
                var (after, until) = await Range(work, current, request);
                var replaying = current.Replay(after, until);
                if (!await SubscriptionStore.Update(work, replaying))
                    throw caller.Overtaken();
                caller.Tag(replaying.Version);
                return TypedResults.Ok(replaying.View((await EventStore.Head(work)).Position, schedule));
            },
            ct
        );
    }

    /// <summary>The place before the first, and the last.</summary>
    /// <exception cref="Refused">400: not one of the three is said, or there is no such event.</exception>
    private static async Task<(long After, long Until)> Range(Work work, Subscription current, ReplayRequest request)
    {
        if (new object?[] { request.EventId, request.After, request.Since }.Count(said => said is not null) != 1)
            throw Refused.Invalid("/eventId", "required", "Say one of eventId, after and since.");
        if (request.Until is not null && request.After is null)
            throw Refused.Invalid("/until", "differs", "Goes with after only.");
        if (request.EventId is { } one)
        {
            var place = (
                await EventStore.Get(work, one)
                ?? throw Refused.Invalid("/eventId", "unknown", "There is no such event, or it is no longer kept.")
            ).Position;
            return place <= current.Position
                ? (place - 1, place)
                : throw Refused.Invalid("/eventId", "range", "The subscription has not come to it yet.");
        }
        if (request.Since is { } since)
        {
            return await EventStore.Before(work, since) is { } before && before < current.Position
                ? (before, current.Position)
                : throw Refused.Invalid("/since", "range", "Nothing that the subscription has come to was recorded since.");
        }
        var after = EventQuery.Sequence(request.After!, "/after");
        await EventQuery.MustBeKept(work, current.Selection, after);
        return (after, request.Until is { } until ? EventQuery.Sequence(until, "/until") : current.Position);
    }
}
