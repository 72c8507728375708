using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one call with the count of its answers, and its version as ETag.</summary>
internal static class GetAdoptionCall
{
    public static async Task<Ok<AdoptionCallView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var call = await AdoptionCallStore.Get(reading, id) ?? throw Refused.NotFound("adoption call");
        caller.Tag(call.Version);
        return TypedResults.Ok(call.View(clock.Today()));
    }
}
