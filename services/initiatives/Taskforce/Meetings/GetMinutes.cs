using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the minutes of a meeting of the Taskforce, made from its records; who was present, the advice, what was held over and what was
/// agreed.
/// </summary>
internal static class GetMinutes
{
    public static async Task<Ok<MinutesView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var meeting = await MeetingStore.Get(reading, id) ?? throw Refused.NotFound("meeting");
        var present = (await SeatStore.List(reading)).Where(seat => meeting.PresentSeatIds.Contains(seat.Id));
        var items = await TaskforceItemStore.Of(reading, meeting);
        // A plan, a gate and a round of one initiative can be advised on at the same meeting.
        var titles = items.DistinctBy(item => item.InitiativeId).ToDictionary(item => item.InitiativeId, item => item.Title);
        return TypedResults.Ok(
            new MinutesView(
                meeting.View(),
                [.. present.Select(seat => seat.View(caller, keeps: false, clock.Today()))],
                [
                    .. (await AdviceStore.At(reading, id)).Select(advice => new MinutesAdvice(
                        advice.InitiativeId,
                        titles[advice.InitiativeId],
                        advice.View()
                    )),
                ],
                [
                    .. (await TaskforceItemStore.HeldOverAt(reading, id)).Select(held => new MinutesHeldOver(
                        held.InitiativeId,
                        held.Title,
                        held.Reason
                    )),
                ],
                [.. (await TaskforceActionStore.Of(reading, id)).Select(action => action.View())],
                meeting.ApprovedOn
            )
        );
    }
}
