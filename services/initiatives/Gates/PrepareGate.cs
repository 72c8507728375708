using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner prepares the gate to another phase. Until it is asked, only the owners see it.</summary>
internal static class PrepareGate
{
    public static Task<Created<GateView>> Handle(
        Guid id,
        PrepareGateRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<PhaseSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var phases = await settings.In(work);
                var initiative = await InitiativeStore.Held(work, id, caller);
                initiative.MustBeOwner(caller);
                if ((await GateStore.Of(work, id)).Any(g => !g.IsOver))
                    throw new RuleViolation("has-gate", "This initiative is at a gate already; that one is decided or withdrawn first.");
                var to = request.To!.Value;
                var same = initiative.Phase == to;
                if (!same && !GateQuestions.Usual.ContainsKey(to))
                    throw Refused.Invalid("/to", "not-allowed", "Must be Pilot, ScalingUp, Operations, Ended, or its own phase.");
                var questions = same ? phases.AskedOfPlan : phases.Asked(to);
                var gate = Gate.Prepare(initiative, to, questions, clock.GetUtcNow());
                await GateStore.Insert(work, gate);
                caller.Tag(gate.Version);
                return TypedResults.Created($"/initiatives/v1/gates/{gate.Id}", await GateViews.Of(work, gate));
            },
            ct
        );
}
