using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner says that a condition is not met after all.</summary>
internal static class UnmeetCondition
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        int number,
        int condition,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            (work, gate, initiative) =>
            {
                initiative.MustBeOwner(caller);
                caller.MustMatch(gate.Version);
                return GateSteps.Settle(work, gate, number, condition, clock.GetUtcNow(), c => c.Unmeet());
            },
            ct
        );
}
