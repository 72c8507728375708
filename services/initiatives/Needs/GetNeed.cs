using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one need, with the municipalities that share it and its version as ETag.</summary>
internal static class GetNeed
{
    public static async Task<Ok<NeedView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var need = await NeedStore.Get(reading, id) ?? throw Refused.NotFound("need");
        caller.Tag(need.Version);
        return TypedResults.Ok(await NeedStore.View(reading, need));
    }
}
