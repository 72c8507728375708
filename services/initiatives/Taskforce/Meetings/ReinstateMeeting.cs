using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary plans a cancelled meeting of the Taskforce again.</summary>
internal static class ReinstateMeeting
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
                var (planned, fact) = current.Reinstate(now);
                planned.MustFit(await MeetingStore.ToCome(work));
                return (planned, fact);
            },
            ct
        );
}
