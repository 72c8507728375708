using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager changes what a joint procurement is, until it is cancelled.</summary>
internal static class ReviseProcurement
{
    public static Task<Ok<ProcurementView>> Handle(
        Guid id,
        ReviseProcurementRequest request,
        Caller caller,
        InitiativesDatabase database,
        Setting<ProcurementSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            clock,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                await ProcurementSteps.MustBePossible(work, request, await settings.In(work));
                return current.Revise(request, clock.GetUtcNow());
            },
            ct
        );
}
