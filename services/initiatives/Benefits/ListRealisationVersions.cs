using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: every version of what was realised, newest first.</summary>
internal static class ListRealisationVersions
{
    public static async Task<Ok<IReadOnlyList<RealisationVersionView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        await GetRealisation.Of(reading, id);
        return TypedResults.Ok<IReadOnlyList<RealisationVersionView>>([
            .. (await RealisationStore.Versions(reading, id)).Select(version => version.View()),
        ]);
    }
}
