using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager takes back the announcement, award or cancellation that was recorded last.</summary>
internal static class UndoProcurementStep
{
    public static Task<Ok<ProcurementView>> Handle(
        Guid id,
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
                return ProcurementSteps.Done(current.Undo(clock.GetUtcNow()));
            },
            ct
        );
}
