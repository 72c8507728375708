using Samen.Attachments;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Products and their documents: everybody reads them, the partner that offers a product keeps its entry.</summary>
internal static class ProductRoutes
{
    public static void MapProducts(this RouteGroupBuilder v1)
    {
        var products = v1.MapGroup("/products").WithTags("Products");
        products.MapGet("/", ListProducts.Handle).AllowEverybody();
        products.MapGet("/{id:guid}", GetProduct.Handle).AllowEverybody();
        products.MapPut("/{id:guid}", ReviseProduct.Handle).Allow(Scopes.ProductsWrite, RegistryRoutes.Keepers).RequiresIfMatch();

        var offered = v1.MapGroup("/partners/{id:guid}").WithTags("Products");
        offered.MapPost("/products", RecordProduct.Handle).Allow(Scopes.ProductsWrite, RegistryRoutes.Keepers);
        offered.MapPost("/publiccode-imports", ImportPubliccode.Handle).Allow(Scopes.ProductsWrite, RegistryRoutes.Keepers);
    }

    public static void MapProductDocuments(this RouteGroupBuilder v1) =>
        v1.MapAttachments<PartnersDatabase>(
            new AttachmentSubjects
            {
                ["products"] = async (reading, id) => await ProductStore.Get(reading, id) is not null,
                MustBeOpenTo = (reading, caller, id) => ReviseProduct.Of(reading, caller, id),
            },
            Scopes.ProductsWrite,
            RegistryRoutes.Keepers
        );
}
