using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who has to do an action of the Taskforce says that it is not done after all; so can the chair or secretary.</summary>
internal static class ReopenAction
{
    public static Task<Ok<TaskforceActionView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var seats = await SeatStore.List(work);
                var seat = seats.MustHaveSeat(caller, clock.Today());
                var current = await TaskforceActionStore.Get(work, id) ?? throw Refused.NotFound("action");
                current.MustBeOf(seat);
                caller.MustMatch(current.Version);
                var next = current.Done(null);
                if (!await TaskforceActionStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
}
