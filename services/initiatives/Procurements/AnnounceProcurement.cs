using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager records that suppliers were asked to tender.</summary>
internal static class AnnounceProcurement
{
    public static Task<Ok<ProcurementView>> Handle(
        Guid id,
        AnnounceProcurementRequest request,
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
                ProcurementSteps.MustHaveHappened("announcedOn", request.AnnouncedOn!.Value, null, clock.Today());
                return ProcurementSteps.Done(current.Announce(request, clock.GetUtcNow()));
            },
            ct
        );
}
