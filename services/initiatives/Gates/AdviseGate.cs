using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the assembly secretary records the advice of the Service Delivery Board on a gate, where it is asked.</summary>
internal static class AdviseGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        AdviseGateRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            (work, gate, _) =>
            {
                caller.MustMatch(gate.Version);
                Faults.MustBeNone(gate.FaultsOf(request, clock.Today()));
                var (advised, fact) = gate.Advise(request);
                work.Publish(fact, clock.GetUtcNow());
                return Task.FromResult(advised);
            },
            ct
        );
}
