using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary plans a meeting of the Taskforce; on the usual day of the next month or another one.</summary>
internal static class PlanMeeting
{
    public static Task<Created<MeetingView>> Handle(
        PlanMeetingRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                (await SeatStore.List(work)).MustLead(caller, clock.Today());
                await SeatStore.Hold(work);
                var date = request.Date ?? (await settings.In(work)).NextDay(await MeetingStore.LastDay(work), clock.Today());
                var (meeting, fact) = Meeting.Plan(Guid.CreateVersion7(now), date, request.Place, now);
                Faults.MustBeNone(meeting.Faults);
                meeting.MustFit(await MeetingStore.ToCome(work));
                await MeetingStore.Insert(work, meeting);
                work.Publish(fact, now);
                caller.Tag(meeting.Version);
                return TypedResults.Created($"/initiatives/v1/taskforce-meetings/{meeting.Id}", meeting.View());
            },
            ct
        );
}
