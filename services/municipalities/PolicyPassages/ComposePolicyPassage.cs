using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk or officer composes a passage from library building blocks and the municipality's own texts.</summary>
internal static class ComposePolicyPassage
{
    public static Task<Created<PolicyPassageView>> Handle(
        string code,
        PolicyPassageRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        PolicyPassage.MustBeOpenTo(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                if ((await MunicipalityStore.Periods(work, code)).Count == 0)
                    throw Refused.NotFound("municipality");
                Faults.MustBeNone(PolicyPassage.FaultsOf(request));
                var passage = new PolicyPassage { Id = Guid.CreateVersion7(now), MunicipalityCode = code }.Save(request, now);
                await PolicyPassageStore.Save(work, passage, caller.Id);
                caller.Tag(passage.Version);
                return TypedResults.Created($"/municipalities/v1/municipalities/{code}/policy-passages/{passage.Id}", passage.View());
            },
            ct
        );
    }
}
