using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an owner proposes the plan that holds after a go at a gate, as its next version. Where it costs the fund more than the assembly
/// adopted, once or per year, the assembly decides.
/// </summary>
internal static class ProposePlan
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        InitiativePlan request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, gate, initiative) =>
            {
                initiative.MustBeOwner(caller);
                caller.MustMatch(gate.Version);
                Faults.MustBeNone(Initiative.FaultsOf(request));
                await PlanChecks.MustBeKnown(work, request, "");
                var plans = await HeldPlans.Of(work, gate.InitiativeId);
                var changed = initiative.Proposing(request, plans.Next);
                var proposed = gate.Propose(plans.Next, changed, plans.AdoptedBefore(gate));
                await PlanVersionStore.Insert(work, changed.SavedBy(caller, clock.GetUtcNow()) with { GateId = gate.Id });
                return proposed;
            },
            ct
        );
}
