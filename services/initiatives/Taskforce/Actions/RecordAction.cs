using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary puts an action on the list of the Taskforce, as a meeting agreed it.</summary>
internal static class RecordAction
{
    public static Task<Created<TaskforceActionView>> Handle(
        RecordActionRequest request,
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
                seats.MustLead(caller, clock.Today());
                var meeting = await MeetingStore.Get(work, request.MeetingId!.Value)
                    ?? throw Refused.Invalid("/meetingId", "unknown", "There is no such meeting.");
                meeting.MustBeHeld();
                var action = new TaskforceAction { Id = Guid.CreateVersion7(clock.GetUtcNow()), MeetingId = meeting.Id }.With(request);
                Faults.MustBeNone(action.FaultsAmong(seats, null, clock.Today()));
                await TaskforceActionStore.Insert(work, action);
                caller.Tag(action.Version);
                return TypedResults.Created($"/initiatives/v1/taskforce-actions/{action.Id}", action.View());
            },
            ct
        );
}
