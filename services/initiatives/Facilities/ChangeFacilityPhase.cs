using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: moves a joint facility to another phase of its life.</summary>
internal static class ChangeFacilityPhase
{
    public static Task<Ok<FacilityView>> Handle(
        Guid id,
        ChangePhaseRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await FacilityStore.Get(work, id) ?? throw Refused.NotFound("facility");
                caller.MustMatch(current.Version);
                if (!Facility.StepsTo.ContainsKey(request.Phase!.Value))
                    throw Refused.Invalid("/phase", "not-allowed", "Must be ScalingUp, Operations or PhasingOut.");
                var (moved, fact) = current.Move(request.Phase.Value);
                if (!await FacilityStore.Update(work, moved))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(moved.Version);
                return TypedResults.Ok(await FacilityStore.View(work, moved));
            },
            ct
        );
}
