using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Messaging;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: the assembly secretary records the board's placing of an item, with both boards' recommendations.</summary>
internal static class PlaceItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id, PlaceItemRequest request, Caller caller, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            var current = await AgendaStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
            caller.MustMatch(current.Version);
            var meeting = await AssemblyStore.Get(work, request.AssemblyId!.Value)
                ?? throw Refused.Invalid("/assemblyId", "unknown", "There is no such assembly.");
            var (placed, fact) = current.Place(
                meeting, request.BoardRecommendation!.Value, request.ServiceDeliveryBoardRecommendation!.Value, request.Explanation?.Trim());
            if (!await AgendaStore.Update(work, placed)) throw caller.Overtaken();
            work.Publish(fact, clock.GetUtcNow());
            caller.Tag(placed.Version);
            return TypedResults.Ok(placed.View());
        }, ct);
}
