using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk or officer saves the next version of a passage; earlier versions are kept.</summary>
internal static class SavePolicyPassage
{
    public static Task<Ok<PolicyPassageView>> Handle(
        string code,
        Guid id,
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
                var current = await PolicyPassageStore.Get(work, code, id, null) ?? throw Refused.NotFound("policy passage");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(PolicyPassage.FaultsOf(request));
                var saved = current.Save(request, clock.GetUtcNow());
                if (!await PolicyPassageStore.Save(work, saved, caller.Id))
                    throw caller.Overtaken();
                caller.Tag(saved.Version);
                return TypedResults.Ok(saved.View());
            },
            ct
        );
    }
}
