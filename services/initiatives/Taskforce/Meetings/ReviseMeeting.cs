using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary moves a meeting of the Taskforce that is planned.</summary>
internal static class ReviseMeeting
{
    public static Task<Ok<MeetingView>> Handle(
        Guid id,
        ReviseMeetingRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            clock,
            async (work, current, now) =>
            {
                caller.MustMatch(current.Version);
                var (revised, fact) = current.Revise(request.Date!.Value, request.Place, now);
                Faults.MustBeNone(revised.Faults);
                revised.MustFit(await MeetingStore.ToCome(work));
                return (revised, fact);
            },
            ct
        );
}
