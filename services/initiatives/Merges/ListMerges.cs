using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the merges of a need with others, from their proposal on, the last proposed first.</summary>
internal static class ListMerges
{
    public static async Task<Ok<IReadOnlyList<NeedMergeView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        _ = await NeedStore.Get(reading, id) ?? throw Refused.NotFound("need");
        return TypedResults.Ok<IReadOnlyList<NeedMergeView>>([.. (await NeedMergeStore.Of(reading, id)).Select(merge => merge.View())]);
    }
}
