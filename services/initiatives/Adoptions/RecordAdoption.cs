using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer records how far their municipality is with a joint facility; a partnership can do so for a member. A municipality
/// that uses it already is live at once.
/// </summary>
internal static class RecordAdoption
{
    public static Task<Results<Created<AdoptionView>, Ok<AdoptionView>>> Handle(
        Guid id,
        string code,
        AdoptionRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write<Results<Created<AdoptionView>, Ok<AdoptionView>>>(
            caller,
            async work =>
            {
                var next = await Record(work, id, code, request, caller, clock);
                caller.Tag(next.Version);
                var view = (await AdoptionStore.Get(work, id, code))!.View();
                return next.Version == 1
                    ? TypedResults.Created($"/initiatives/v1/facilities/{id}/adoptions/{code}", view)
                    : TypedResults.Ok(view);
            },
            ct
        );

    /// <summary>Records and tells it, as the rules let the caller.</summary>
    /// <exception cref="Refused">400, 403, 404, 412.</exception>
    public static async Task<Adoption> Record(Work work, Guid id, string code, AdoptionRequest request, Caller caller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var facility = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
        var municipality = await MunicipalityStore.Get(work, code) ?? throw Refused.NotFound("municipality");
        var current = await AdoptionStore.Get(work, id, code) ?? Adoption.Begin(Guid.CreateVersion7(now), facility, municipality, now);
        var partnership = await AdoptionAccess.MustRecordFor(work, caller, code, current.OnItsOwn);
        municipality.MustExist();
        caller.MustMatch(current.Version);
        if (request.State < AdoptionState.PhasingOut)
            facility.MustAllow(FacilityAction.Adopt);
        var steps = await AdoptionStepStore.Of(work, id, code);
        Faults.MustBeNone(current.FaultsOf(request, steps, clock.Today()));
        var (next, step, fact) = current.Record(request, steps, partnership, now);
        if (!await AdoptionStore.Write(work, next))
            throw caller.Overtaken();
        if (step is not null)
            await AdoptionStepStore.Write(work, step);
        await ExplainStandard.EndWhereApplied(work, next, now);
        work.Publish(fact, now);
        return next;
    }
}
