using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner answers the questions of a gate and ranks the risks, until it is asked.</summary>
internal static class AnswerGate
{
    public static Task<Ok<GateView>> Handle(
        Guid id,
        AnswerGateRequest request,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            (_, gate, initiative) =>
            {
                initiative.MustBeOwner(caller);
                caller.MustMatch(gate.Version);
                Faults.MustBeNone(gate.FaultsOf(request));
                return Task.FromResult(gate.Answer(request));
            },
            ct
        );
}
