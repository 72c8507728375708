using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one joint procurement, with its version as ETag.</summary>
internal static class GetProcurement
{
    public static async Task<Ok<ProcurementView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var found = await ProcurementStore.Get(reading, id) ?? throw Refused.NotFound("procurement");
        caller.Tag(found.Version);
        return TypedResults.Ok(found.View(clock.Today()));
    }
}
