using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the newest version of a municipality's passages, newest first; for the municipality itself and admins.</summary>
internal static class ListPolicyPassages
{
    public static async Task<Ok<IReadOnlyList<PolicyPassageSummary>>> Handle(
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        PolicyPassage.MustBeOpenTo(caller, code);
        await using var reading = await database.Read(ct);
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        return TypedResults.Ok<IReadOnlyList<PolicyPassageSummary>>([
            .. (await PolicyPassageStore.Of(reading, code)).Select(p => p.Summary()),
        ]);
    }
}
