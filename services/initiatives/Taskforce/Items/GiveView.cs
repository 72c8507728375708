using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a member gives their view of an item, or changes it, until there is an advice; from their own they abstain.</summary>
internal static class GiveView
{
    public static Task<Ok<TaskforceItemView>> Handle(
        Guid id,
        GiveViewRequest request,
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
                Faults.MustBeNone(TaskforceOpinion.FaultsOf(request));
                item.MustWait();
                Faults.MustBeNone(item.FaultsOf(request.Stance!.Value));
                var seat = seats.MustHaveSeat(caller, clock.Today());
                var owners = (await OwnerStore.Codes(work, [item.InitiativeId]))[item.InitiativeId];
                new Deliberation(await settings.In(work), seats, [], [], [.. owners], clock.Today()).MustBeFree(
                    seat,
                    request.Stance!.Value
                );
                await OpinionStore.Put(
                    work,
                    new TaskforceOpinion
                    {
                        ItemId = id,
                        SeatId = seat.Id,
                        Stance = request.Stance.Value,
                        Reasons = request.Reasons?.Trim(),
                        GivenAt = clock.GetUtcNow(),
                    }
                );
            },
            ct
        );
}
