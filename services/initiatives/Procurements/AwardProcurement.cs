using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager records the award of a joint procurement.</summary>
internal static class AwardProcurement
{
    public static Task<Ok<ProcurementView>> Handle(
        Guid id,
        AwardProcurementRequest request,
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
                ProcurementSteps.MustHaveHappened("awardedOn", request.AwardedOn!.Value, current.AnnouncedOn, clock.Today());
                return ProcurementSteps.Done(current.Award(request, clock.GetUtcNow()));
            },
            ct
        );
}
