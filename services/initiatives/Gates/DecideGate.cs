using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: records the decision at a gate, once everybody who was asked has advised; the chair or secretary of the Taskforce that of the
/// Taskforce, the assembly secretary that of board or assembly.
/// </summary>
internal static class DecideGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        DecideGateRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<PhaseSettings> settings,
        Setting<TaskforceSettings> taskforce,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            async (work, gate, initiative) =>
            {
                var (now, today) = (clock.GetUtcNow(), clock.Today());
                await GateSteps.MustDecide(work, gate, initiative, await taskforce.In(work), caller, today);
                caller.MustMatch(gate.Version);
                Faults.MustBeNone(GateDecision.FaultsOf(request, gate, today));
                await GateEffects.MustBeAdopted(work, request, gate);
                var number = (await GateDecisionStore.Of(work, id)).Count + 1;
                var decision = GateDecision.Take(gate, number, request, (await settings.In(work)).ReactionDays, now, today);
                var advice = gate.ItemId is { } item ? (await AdviceStore.On(work, [item])).SingleOrDefault() : null;
                var decided = gate.Decide(decision, advice?.Verdict, initiative);
                await GateDecisionStore.Insert(work, decision);
                work.Publish(decision.Fact(gate), now);
                if (decided.Status != GateStatus.Decided)
                    return decided;
                await GateEffects.Take(work, initiative, gate, decision, now, caller);
                return decided;
            },
            ct
        );
}
