using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of one of the owners starts an initiative from a need.</summary>
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
                await PlanChecks.MustBeValid(work, request);
                var (initiative, fact) = Initiative.Start(
                    Guid.CreateVersion7(now),
                    request.NeedId!.Value,
                    request,
                    request.LeadMunicipality!,
                    request.OtherOwnerMunicipalities ?? [],
                    now
                );
                initiative.MustBeOwner(caller);
                var need = await NeedStore.Held(work, initiative.NeedId)
                    ?? throw Refused.Invalid("/needId", "unknown", "There is no such need.");
                need.MustBeOpen();
                foreach (var owner in initiative.Owners)
                    await MunicipalityChecks.MustExist(
                        work,
                        owner.MunicipalityCode,
                        owner.Leads ? "/leadMunicipality" : "/otherOwnerMunicipalities"
                    );
                await InitiativeStore.Insert(work, initiative);
                work.Publish(fact, now);
                caller.Tag(initiative.Version);
                return TypedResults.Created(
                    $"/initiatives/v1/initiatives/{initiative.Id}",
                    (await InitiativeStore.Get(work, initiative.Id))!.View()
                );
            },
            ct
        );
}
