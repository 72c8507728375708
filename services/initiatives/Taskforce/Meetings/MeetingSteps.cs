using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every step of a meeting has in common: chair or secretary takes it.</summary>
internal static class MeetingSteps
{
    /// <summary>Takes the step and answers the meeting after it.</summary>
    public static Task<Ok<MeetingView>> Step(
        this InitiativesDatabase database,
        Guid id,
        Caller caller,
        TimeProvider clock,
        Func<Work, Meeting, DateTimeOffset, Task<(Meeting, IFact?)>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                (await SeatStore.List(work)).MustLead(caller, clock.Today());
                await SeatStore.Hold(work);
                var current = await MeetingStore.Get(work, id) ?? throw Refused.NotFound("meeting");
                var (next, fact) = await step(work, current, now);
                if (!await MeetingStore.Update(work, next))
                    throw caller.Overtaken();
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
}
