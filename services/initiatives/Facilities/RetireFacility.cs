using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: ends a joint facility that is being phased out; with what follows it and until when municipalities pay.</summary>
internal static class RetireFacility
{
    public static Task<Ok<FacilityView>> Handle(
        Guid id,
        RetireFacilityRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(current.FaultsOf(request, clock.Today()));
                if (request.SuccessorId is { } successor && await FacilityStore.Get(work, successor) is null)
                    throw Refused.Invalid("/successorId", "unknown", "There is no such facility.");
                var (retired, fact) = current.Retire(request);
                if (!await FacilityStore.Update(work, retired))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(retired.Version);
                return TypedResults.Ok(await FacilityStore.View(work, retired));
            },
            ct
        );
}
