using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner records a product.</summary>
internal static class RecordProduct
{
    public static Task<Created<ProductView>> Handle(
        Guid id,
        ProductRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var partner = await GetPartner.Held(work, id);
                var empty = Product.Of(Guid.CreateVersion7(now), partner, now);
                await ReviseProduct.MustBeGood(work, empty.Id, request);
                var (product, fact) = empty.With(request);
                if (!await ProductStore.Write(work, product))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(product.Version);
                return TypedResults.Created($"/partners/v1/products/{product.Id}", product.View([], clock.Today()));
            },
            ct
        );
    }
}
