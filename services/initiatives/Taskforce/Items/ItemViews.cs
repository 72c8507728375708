using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Items as a caller may see them. A member sees the views of others after giving one, so that each first thinks for themself; chair and
/// secretary prepare the meeting and see them all.
/// </summary>
internal static class ItemViews
{
    public static async Task<IReadOnlyList<TaskforceItemView>> Of(
        Reading reading,
        Caller caller,
        TaskforceSettings settings,
        DateOnly today,
        params IReadOnlyList<TaskforceItem> items
    )
    {
        if (items.Count == 0)
            return [];
        var ids = items.Select(item => item.Id).ToList();
        var seats = await SeatStore.List(reading);
        var seat = seats.Of(caller, today);
        var toCome = await MeetingStore.ToCome(reading);
        var held = await TaskforceItemStore.HeldOver(reading, ids);
        var opinions = (await OpinionStore.Of(reading, ids)).ToLookup(o => o.ItemId);
        var owners = await OwnerStore.Codes(reading, items.Select(item => item.InitiativeId));
        var given = seat is null ? [] : (await OpinionStore.Priorities(reading, ids, seat.Id)).ToDictionary(p => p.ItemId, p => p.Priority);
        return
        [
            .. items.Select(item =>
            {
                var meeting = item.MeetingIn(toCome);
                var all = new Deliberation(
                    settings,
                    seats,
                    meeting?.PresentSeatIds ?? [],
                    [.. opinions[item.Id]],
                    [.. owners[item.InitiativeId]],
                    today
                );
                return new TaskforceItemView(
                    item.Id,
                    item.Kind,
                    item.InitiativeId,
                    item.Title,
                    item.RoundYear,
                    item.GateId,
                    item.WaitingSince,
                    item.Priority,
                    item.MeetingId ?? meeting?.Id,
                    item.MeetingDate ?? meeting?.Date,
                    item.MeetingId is not null,
                    [.. held[item.Id].Select(h => new HeldOverView(h.MeetingId, h.Date, h.Reason))],
                    all.Opinions.Count,
                    [.. all.SeenBy(seat, item).Select(o => o.View())],
                    seat is not null && all.IsOwn(seat),
                    seat is not null && all.MustAbstain(seat),
                    given.TryGetValue(item.Id, out var priority) ? priority : null,
                    item.MeetingId is null && seat is { Leads: true } ? all.Outcomes : [],
                    item.Version
                );
            }),
        ];
    }
}
