using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary, or who has to do it, changes an action of the Taskforce.</summary>
internal static class ReviseAction
{
    public static Task<Ok<TaskforceActionView>> Handle(
        Guid id,
        ReviseActionRequest request,
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
                var next = current.With(request);
                Faults.MustBeNone(next.FaultsAmong(seats, current.DueOn, clock.Today()));
                if (!await TaskforceActionStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
}
