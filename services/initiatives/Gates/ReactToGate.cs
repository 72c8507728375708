using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an owner reacts to a decision at a gate, or changes the reaction. After the term it is accepted too, and shown as late.
/// </summary>
internal static class ReactToGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        int number,
        ReactToGateRequest request,
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
                var now = clock.GetUtcNow();
                var decision = await GateSteps.Decision(work, gate, number);
                await GateDecisionStore.Update(work, decision.React(request.Reaction!, now));
                work.Publish(new GateReacted(id, gate.InitiativeId, number), now);
                return gate.Changed();
            },
            ct
        );
}
