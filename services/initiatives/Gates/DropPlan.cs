using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an owner leaves the plan as it is after all: a gate that is not asked proposes none any more. What was proposed stays.
/// </summary>
internal static class DropPlan
{
    public static Task<Ok<GateView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct) =>
        database.Step(
            id,
            caller,
            (_, gate, initiative) =>
            {
                initiative.MustBeOwner(caller);
                caller.MustMatch(gate.Version);
                return Task.FromResult(gate.DropPlan(initiative));
            },
            ct
        );
}
