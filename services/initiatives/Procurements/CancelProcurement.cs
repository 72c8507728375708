using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager records that a joint procurement does not go on; who took part stays to be read.</summary>
internal static class CancelProcurement
{
    public static Task<Ok<ProcurementView>> Handle(
        Guid id,
        ReasonRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            clock,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return ProcurementSteps.Done(current.Cancel(request.Reason!, clock.GetUtcNow()));
            },
            ct
        );
}
