using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer pledges hours of their municipality for a role; a municipal secretary, head of ICT or head of operations; the lead
/// answers.
/// </summary>
internal static class MakePledge
{
    public static Task<Created<PledgeView>> Handle(
        Guid id,
        PledgeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(request.MunicipalityCode!);
        Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var role = await AskedRoleStore.Held(work, id) ?? throw Refused.NotFound("asked role");
                (await InitiativeStore.Get(work, role.InitiativeId))!.MustTakePeople();
                var municipality = await MunicipalityChecks.MustExist(work, request.MunicipalityCode!, "/municipalityCode");
                var others = await PledgeStore.Of(work, [id]);
                Faults.MustBeNone(Pledge.FaultsOf(request, role, others));
                Pledge.MustWaitForNone(others, municipality.Code);
                var (pledge, fact) = Pledge.Make(Guid.CreateVersion7(now), role, municipality, request, now);
                await PledgeStore.Insert(work, pledge);
                work.Publish(fact, now);
                caller.Tag(pledge.Version);
                return TypedResults.Created($"/initiatives/v1/pledges/{pledge.Id}", pledge.View(Months.Of(clock.Today())));
            },
            ct
        );
    }
}
