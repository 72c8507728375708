using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Hosting;

namespace Samen.Partners.Products;

/// <summary>HTTP: what one municipality does with a version.</summary>
internal static class GetUsage
{
    public static async Task<Ok<ProductUsageView>> Handle(
        Guid id, Guid versionId, string code, Caller caller, PartnersDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        if (await ProductStore.Usage(reading, versionId, code, clock.Today()) is not { } usage || usage.ProductId != id) throw Refused.NotFound("usage");
        caller.Tag(usage.Version);
        return TypedResults.Ok((await ProductStore.Views(reading, clock.Today(), usage)).Single());
    }
}
