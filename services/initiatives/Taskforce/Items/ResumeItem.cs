using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the chair or secretary puts an item back that was held over by mistake; it is on the agenda of the next meeting.
/// </summary>
internal static class ResumeItem
{
    public static Task<Ok<TaskforceItemView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            settings,
            clock.Today(),
            async (work, item, seats) =>
            {
                seats.MustLead(caller, clock.Today());
                caller.MustMatch(item.Version);
                if (!await TaskforceItemStore.Update(work, item.Resume()))
                    throw caller.Overtaken();
                await TaskforceItemStore.RemoveHeldOver(work, id);
            },
            ct
        );
}
