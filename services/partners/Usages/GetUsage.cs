using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: what one municipality does with a version.</summary>
internal static class GetUsage
{
    public static async Task<Ok<ProductUsageView>> Handle(
        Guid id,
        Guid versionId,
        string code,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var usage = await Of(reading, id, versionId, code);
        caller.Tag(usage.Version);
        return TypedResults.Ok((await UsageStore.Views(reading, clock.Today(), usage)).Single());
    }

    /// <summary>What a municipality does with a version of this product.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<ProductUsage> Of(Reading reading, Guid id, Guid versionId, string code) =>
        await UsageStore.Get(reading, versionId, code) is { } usage && usage.ProductId == id ? usage : throw Refused.NotFound("usage");
}
