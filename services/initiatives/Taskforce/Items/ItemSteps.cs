using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every change of an item by a member has in common.</summary>
internal static class ItemSteps
{
    /// <summary>Takes the step for the caller's seat, on the item as it is, and answers the item after it.</summary>
    public static Task<Ok<TaskforceItemView>> Step(
        this InitiativesDatabase database,
        Guid id,
        Caller caller,
        Setting<TaskforceSettings> settings,
        DateOnly today,
        Func<Work, TaskforceItem, IReadOnlyList<Seat>, Task> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var seats = await SeatStore.List(work);
                seats.MustHaveSeat(caller, today);
                var item = await TaskforceItemStore.Held(work, id) ?? throw Refused.NotFound("item");
                await step(work, item, seats);
                var after = (await TaskforceItemStore.Get(work, id))!;
                caller.Tag(after.Version);
                return TypedResults.Ok((await ItemViews.Of(work, caller, await settings.In(work), today, after)).Single());
            },
            ct
        );
}
