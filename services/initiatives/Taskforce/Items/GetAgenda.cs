using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the agenda of a meeting of the Taskforce; what it advised on, what moved on to a later meeting, and what waits for it, the highest
/// priority first and then what waits longest.
/// </summary>
internal static class GetAgenda
{
    public static async Task<Ok<IReadOnlyList<TaskforceItemView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var meeting = await MeetingStore.Get(reading, id) ?? throw Refused.NotFound("meeting");
        var toCome = await MeetingStore.ToCome(reading);
        var waiting = (await TaskforceItemStore.Waiting(reading)).Where(item => item.MeetingIn(toCome)?.Id == id);
        var moved = await TaskforceItemStore.Get(reading, (await TaskforceItemStore.HeldOverAt(reading, id)).Select(held => held.ItemId));
        IReadOnlyList<TaskforceItem> items =
        [
            .. (await TaskforceItemStore.Of(reading, meeting))
                .Concat(moved)
                .Concat(TaskforceItem.InOrder(waiting))
                .DistinctBy(one => one.Id),
        ];
        return TypedResults.Ok(await ItemViews.Of(reading, caller, await settings.In(reading), clock.Today(), items));
    }
}
