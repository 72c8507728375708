using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary cancels a meeting of the Taskforce that is planned; its agenda goes to the next one.</summary>
internal static class CancelMeeting
{
    public static Task<Ok<MeetingView>> Handle(
        Guid id,
        ReasonRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            clock,
            (_, current, now) =>
            {
                caller.MustMatch(current.Version);
                var (cancelled, fact) = current.Cancel(request.Reason!, now);
                return Task.FromResult<(Meeting, IFact?)>((cancelled, fact));
            },
            ct
        );
}
