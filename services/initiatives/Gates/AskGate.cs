using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner asks: the gate becomes public and is on the agenda of the Taskforce; after rework or a hold, again.</summary>
internal static class AskGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
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
                var item = TaskforceItem.Gate(initiative.Id, gate.Id, now);
                var last = (await GateDecisionStore.Of(work, id)).LastOrDefault(d => d.AnnulledAt is null);
                var (asked, fact) = gate.Ask(initiative.PlanVersion, last, item.Id, now, clock.Today());
                await TaskforceItemStore.Insert(work, item);
                work.Publish(fact, now);
                return asked;
            },
            ct
        );
}
