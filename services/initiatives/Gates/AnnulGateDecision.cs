using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: who records the decisions at a gate annuls the last one, while nothing was built on it. The gate waits again, and an initiative
/// that it moved goes back.
/// </summary>
internal static class AnnulGateDecision
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        int number,
        ReasonRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<TaskforceSettings> taskforce,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, gate, initiative) =>
            {
                var now = clock.GetUtcNow();
                await GateSteps.MustDecide(work, gate, initiative, await taskforce.In(work), caller, clock.Today());
                caller.MustMatch(gate.Version);
                var decision = await GateSteps.Decision(work, gate, number);
                var annulled = decision.Annul(request.Reason!, now);
                var after = gate.Annul();
                if ((await GateDecisionStore.Of(work, id))[^1].Number != number)
                    throw new RuleViolation("wrong-state", "Another decision followed this one; only the last one is annulled.");
                var gates = await GateStore.Of(work, gate.InitiativeId);
                if (gates.Any(g => g.PreparedAt > gate.PreparedAt && g.Status != GateStatus.Withdrawn && !g.IsPrivate))
                    throw new RuleViolation("has-gate", "The initiative is at a later gate; that one is withdrawn first.");
                // What the owners only prepared is of a phase that it goes back from.
                await WithdrawGate.Prepared(work, gates);
                await GateDecisionStore.Update(work, annulled);
                work.Publish(new GateDecisionAnnulled(id, gate.InitiativeId, number, annulled.AnnulmentReason!), now);
                if (gate.Status != GateStatus.Decided)
                    return after;
                await GateEffects.TakeBack(work, initiative, gate, annulled, now, caller);
                return after;
            },
            ct
        );
}
