using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a member says how soon an item should be dealt with. The agenda follows the mean of what members say.</summary>
internal static class GivePriority
{
    public static Task<Ok<TaskforceItemView>> Handle(
        Guid id,
        GivePriorityRequest request,
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
                item.MustWait();
                var seat = seats.MustHaveSeat(caller, clock.Today());
                await OpinionStore.Put(
                    work,
                    new SeatPriority
                    {
                        ItemId = id,
                        SeatId = seat.Id,
                        Priority = request.Priority!.Value,
                    }
                );
            },
            ct
        );
}
