using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager calls municipalities to use a facility.</summary>
internal static class CallMunicipalities
{
    public static Task<Created<AdoptionCallView>> Handle(
        Guid id,
        CallRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var facility = await FacilityStore.Get(work, id) ?? throw Refused.NotFound("facility");
                Faults.MustBeNone(AdoptionCall.FaultsOf(request, clock.Today()));
                foreach (var (index, code) in (request.MunicipalityCodes ?? []).Index())
                    await MunicipalityChecks.MustExist(work, code, $"/municipalityCodes/{index}");
                var now = clock.GetUtcNow();
                var chosen = await AdoptionCallStore.Chosen(work, id, request);
                var (call, fact) = AdoptionCall.Call(Guid.CreateVersion7(now), facility, request, chosen, now);
                await AdoptionCallStore.Insert(work, call, chosen);
                work.Publish(fact, now);
                Notices.Called(work, facility, fact.Municipalities, now);
                caller.Tag(call.Version);
                return TypedResults.Created($"/initiatives/v1/adoption-calls/{call.Id}", call.View(clock.Today()));
            },
            ct
        );
}
