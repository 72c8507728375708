using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary closes a meeting of the Taskforce; what it did not settle is on the agenda of the next.</summary>
internal static class CloseMeeting
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
                var settled = await TaskforceItemStore.Of(work, current);
                var closed = current.Close(settled.Count, now);
                var toCome = await MeetingStore.ToCome(work);
                foreach (var item in (await TaskforceItemStore.Waiting(work)).Where(item => item.MeetingIn(toCome)?.Id == id))
                    await TaskforceItemStore.Insert(work, HeldOver.Left(item, current));
                return closed;
            },
            ct
        );
}
