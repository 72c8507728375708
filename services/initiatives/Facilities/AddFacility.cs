using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: adds a joint facility, from an adopted initiative or as it exists.</summary>
internal static class AddFacility
{
    public static Task<Created<FacilityView>> Handle(
        AddFacilityRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                Faults.MustBeNone(Facility.FaultsOf(request));
                if (request.InitiativeId is { } id)
                {
                    var initiative = await InitiativeStore.Get(work, id)
                        ?? throw Refused.Invalid("/initiativeId", "unknown", "There is no such initiative.");
                    if (initiative.Status != InitiativeStatus.Adopted)
                        throw new RuleViolation(
                            "not-adopted",
                            $"The initiative is {initiative.Status}; a facility comes of an adopted one."
                        );
                }
                var (facility, fact) = Facility.Add(Guid.CreateVersion7(now), request, now);
                await FacilityStore.Insert(work, facility);
                work.Publish(fact, now);
                caller.Tag(facility.Version);
                return TypedResults.Created($"/initiatives/v1/facilities/{facility.Id}", facility.View([]));
            },
            ct
        );
}
