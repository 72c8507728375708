using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the meeting of the Taskforce that is being held approves the minutes of an earlier one.</summary>
internal static class ApproveMinutes
{
    public static Task<Ok<MeetingView>> Handle(
        Guid id,
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
                return (current.Approve(await MeetingStore.ToCome(work), now), null);
            },
            ct
        );
}
