using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a passage in its newest or a given version, for the municipality itself and admins.</summary>
internal static class GetPolicyPassage
{
    public static async Task<Ok<PolicyPassageView>> Handle(
        string code,
        Guid id,
        int? version,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        PolicyPassage.MustBeOpenTo(caller, code);
        await using var reading = await database.Read(ct);
        var passage = await PolicyPassageStore.Get(reading, code, id, version) ?? throw Refused.NotFound("policy passage");
        caller.Tag(passage.Version);
        return TypedResults.Ok(passage.View());
    }
}
