using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager plans a joint procurement of a facility.</summary>
internal static class PlanProcurement
{
    public static Task<Created<ProcurementView>> Handle(
        Guid id,
        PlanProcurementRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<ProcurementSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var facility = await FacilityStore.Get(work, id) ?? throw Refused.NotFound("facility");
                await ProcurementSteps.MustBePossible(work, request, await settings.In(work));
                var (planned, fact) = Procurement.Plan(Guid.CreateVersion7(now), facility, request, now);
                await ProcurementStore.Insert(work, planned);
                work.Publish(fact, now);
                caller.Tag(planned.Version);
                var view = (await ProcurementStore.Get(work, planned.Id))!.View(clock.Today());
                return TypedResults.Created($"/initiatives/v1/procurements/{planned.Id}", view);
            },
            ct
        );
}
