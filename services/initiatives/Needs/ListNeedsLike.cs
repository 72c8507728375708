using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the other open needs most like a need, the most alike first, at most five.</summary>
internal static class ListNeedsLike
{
    public static async Task<Ok<IReadOnlyList<SimilarNeedView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var need = await NeedStore.Get(reading, id) ?? throw Refused.NotFound("need");
        return TypedResults.Ok(await SimilarNeeds.To(reading, need.Title, need.Description, id));
    }
}
