using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: after the award an office of a municipality that takes part agrees: it has a contract. That is recorded as its step with the
/// facility, as it would record it itself, and nowhere else.
/// </summary>
internal static class AgreeToContract
{
    public static Task<Ok<AdoptionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var (procurement, current) = await ProcurementSteps.Held(work, id, code);
                if (procurement.State != ProcurementState.Awarded)
                    throw new RuleViolation("wrong-state", "This procurement was not awarded yet.");
                if (current.AdoptionState >= AdoptionState.Contracted)
                    throw new RuleViolation("wrong-state", "This municipality has a contract already.");
                var adoption = await AdoptionStore.Get(work, procurement.FacilityId, code);
                var request = new AdoptionRequest
                {
                    State = AdoptionState.Contracted,
                    Since = clock.Today(),
                    PlannedLiveOn = adoption?.PlannedLiveOn,
                    Replaces = adoption?.Replaces,
                };
                await RecordAdoption.Record(work, procurement.FacilityId, code, request, caller, clock);
                return TypedResults.Ok((await AdoptionStore.Get(work, procurement.FacilityId, code))!.View());
            },
            ct
        );
    }
}
