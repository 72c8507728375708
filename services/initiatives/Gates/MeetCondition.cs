using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner says what shows that a condition is met.</summary>
internal static class MeetCondition
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        int number,
        int condition,
        MeetConditionRequest request,
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
                return GateSteps.Settle(work, gate, number, condition, clock.GetUtcNow(), c => c.Meet(request.Evidence!, clock.Today()));
            },
            ct
        );
}
