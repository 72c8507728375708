using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: every version of a passage, newest first, for the municipality itself and admins.</summary>
internal static class ListPolicyPassageVersions
{
    public static async Task<Ok<IReadOnlyList<PolicyPassageSummary>>> Handle(
        string code,
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        PolicyPassage.MustBeOpenTo(caller, code);
        await using var reading = await database.Read(ct);
        var versions = await PolicyPassageStore.Versions(reading, code, id);
        return versions.Count == 0
            ? throw Refused.NotFound("policy passage")
            : TypedResults.Ok<IReadOnlyList<PolicyPassageSummary>>([.. versions.Select(p => p.Summary())]);
    }
}
