using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one version of a product.</summary>
internal static class GetVersion
{
    public static async Task<Ok<ProductVersionView>> Handle(
        Guid id,
        Guid versionId,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var version = await VersionStore.Get(reading, id, versionId, clock.Today()) ?? throw Refused.NotFound("version");
        caller.Tag(version.Version);
        return TypedResults.Ok(version.View(clock.Today()));
    }
}
