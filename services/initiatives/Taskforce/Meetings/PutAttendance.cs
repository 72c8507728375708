using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the chair or secretary says who is present at the meeting that is being held.</summary>
internal static class PutAttendance
{
    public static Task<Ok<MeetingView>> Handle(
        Guid id,
        AttendanceRequest request,
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
                var present = current.Attend(request.SeatIds!, now);
                var filled = (await SeatStore.List(work)).Where(seat => seat.IsFilled(clock.Today())).Select(seat => seat.Id).ToHashSet();
                Faults.MustBeNone(
                    request.SeatIds!.Index().Where(seat => !filled.Contains(seat.Item)).Select(seat => Meeting.NoSeat(seat.Index))
                );
                await MeetingStore.PutAttendance(work, present);
                return (present, null);
            },
            ct
        );
}
