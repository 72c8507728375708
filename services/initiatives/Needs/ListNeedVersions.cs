using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: every version of a need, newest first.</summary>
internal static class ListNeedVersions
{
    public static async Task<Ok<IReadOnlyList<NeedVersionView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var versions = await NeedVersionStore.Of(reading, id);
        return versions.Count == 0
            ? throw Refused.NotFound("need")
            : TypedResults.Ok<IReadOnlyList<NeedVersionView>>([.. versions.Select(v => v.View())]);
    }
}
