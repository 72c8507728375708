using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one joint facility, with its version as ETag.</summary>
internal static class GetFacility
{
    public static async Task<Ok<FacilityView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var facility = await FacilityStore.Get(reading, id) ?? throw Refused.NotFound("facility");
        caller.Tag(facility.Version);
        return TypedResults.Ok(await FacilityStore.View(reading, facility));
    }
}
