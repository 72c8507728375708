using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one product, with its versions.</summary>
internal static class GetProduct
{
    public static async Task<Ok<ProductView>> Handle(
        Guid id,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var product = await ProductStore.Get(reading, id) ?? throw Refused.NotFound("product");
        caller.Tag(product.Version);
        return TypedResults.Ok((await ProductStore.Views(reading, clock.Today(), product)).Single());
    }
}
