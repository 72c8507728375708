using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: delivers events again: one, a range, or all since a time. They come before newer events, in the order of the log and with
/// their own ids.
/// </summary>
internal static class ReplayEvents
{
    public static Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        ReplayRequest request,
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
                await SubscriptionStore.HoldAll(work);
                var (after, until) = await Range(work, current, request);
                if (!current.CanReplay(after, until))
                    throw Refused.Invalid(
                        "/until",
                        "range",
                        $"Must be after the beginning, and at most {current.Position}, the position of the subscription."
                    );
                var replaying = current.Replay(after, until);
                if (!await SubscriptionStore.Update(work, replaying))
                    throw caller.Overtaken();
                caller.Tag(replaying.Version);
                return TypedResults.Ok(await views.Of(work, replaying));
            },
            ct
        );
    }

    /// <summary>The position before the first event, and that of the last.</summary>
    /// <exception cref="Refused">400: not exactly one of the three is given, or there is no such event.</exception>
    private static async Task<(long After, long Until)> Range(Work work, Subscription current, ReplayRequest request)
    {
        if (new object?[] { request.EventId, request.After, request.Since }.Count(given => given is not null) != 1)
            throw Refused.Invalid("/eventId", "required", "Give one of eventId, after and since.");
        if (request.Until is not null && request.After is null)
            throw Refused.Invalid("/until", "differs", "Can be given with after only.");
        if (request.EventId is { } one)
        {
            var place = (
                await EventStore.Get(work, one)
                ?? throw Refused.Invalid("/eventId", "unknown", "There is no such event, or it is no longer kept.")
            ).Position;
            return place <= current.Position
                ? (place - 1, place)
                : throw Refused.Invalid("/eventId", "range", "The subscription has not reached this event yet.");
        }
        if (request.Since is { } since)
        {
            return await EventStore.Before(work, since) is { } before && before < current.Position
                ? (before, current.Position)
                : throw Refused.Invalid("/since", "range", "No event that the subscription has reached was recorded since.");
        }
        var after = EventQuery.Sequence(request.After!, "/after");
        await EventQuery.MustBeKept(work, current.Selection, after);
        return (after, request.Until is { } until ? EventQuery.Sequence(until, "/until") : current.Position);
    }
}
