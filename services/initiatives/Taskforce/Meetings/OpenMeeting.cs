using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary opens a meeting of the Taskforce, on its day or later.</summary>
internal static class OpenMeeting
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
                return (current.Open(await MeetingStore.ToCome(work), now), null);
            },
            ct
        );
}
