using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: changes what a joint facility is.</summary>
internal static class ReviseFacility
{
    public static Task<Ok<FacilityView>> Handle(
        Guid id,
        ReviseFacilityRequest request,
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
                Faults.MustBeNone(Facility.FaultsOf(request));
                var (revised, fact) = current.Revise(request);
                if (!await FacilityStore.Update(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok(await FacilityStore.View(work, revised));
            },
            ct
        );
}
