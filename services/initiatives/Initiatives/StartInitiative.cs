using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer starts an initiative from a need, as a draft that the own municipality leads.</summary>
internal static class StartInitiative
{
    public static Task<Created<InitiativeView>> Handle(
        StartInitiativeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                Faults.MustBeNone(Initiative.FaultsOf(request));
                await PlanChecks.MustBeKnown(work, request.Plan!, "/plan");
                var initiative = Initiative.Start(Guid.CreateVersion7(now), request, caller.Municipality!, now);
                var need = await NeedStore.Held(work, initiative.NeedId)
                    ?? throw Refused.Invalid("/needId", "unknown", "There is no such need.");
                need.MustBeOpen();
                await MunicipalityChecks.OwnMustExist(work, caller);
                foreach (var (index, code) in (request.InvitedMunicipalities ?? []).Index())
                    await MunicipalityChecks.MustExist(work, code, $"/invitedMunicipalities/{index}");
                await InitiativeStore.Insert(work, initiative);
                await PlanVersionStore.Insert(work, initiative.SavedBy(caller, now));
                Notices.Asked(work, null, initiative, now);
                caller.Tag(initiative.Version);
                return TypedResults.Created(
                    $"/initiatives/v1/initiatives/{initiative.Id}",
                    (await InitiativeStore.Get(work, initiative.Id))!.View(caller)
                );
            },
            ct
        );
}
