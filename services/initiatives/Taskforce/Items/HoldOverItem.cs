using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary holds an item over to the meeting after the one on whose agenda it is.</summary>
internal static class HoldOverItem
{
    public static Task<Ok<TaskforceItemView>> Handle(
        Guid id,
        ReasonRequest request,
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
                var meeting = item.MustHaveMeeting(await MeetingStore.ToCome(work));
                if (!await TaskforceItemStore.Update(work, item.HoldOver(meeting)))
                    throw caller.Overtaken();
                await TaskforceItemStore.Insert(
                    work,
                    new HeldOver
                    {
                        ItemId = id,
                        MeetingId = meeting.Id,
                        Reason = request.Reason!.Trim(),
                    }
                );
            },
            ct
        );
}
