using Samen.Web;

namespace Samen.Partners;

/// <summary>Versions of a product: everybody reads them, the partner that offers the product records them.</summary>
internal static class VersionRoutes
{
    public static void MapVersions(this RouteGroupBuilder v1)
    {
        var versions = v1.MapGroup("/products/{id:guid}/versions").WithTags("Products");
        versions.MapPost("/", RecordVersion.Handle).Allow(Scopes.ProductsWrite, RegistryRoutes.Keepers);
        versions.MapGet("/{versionId:guid}", GetVersion.Handle).AllowEverybody();
        versions.MapPut("/{versionId:guid}", ReviseVersion.Handle).Allow(Scopes.ProductsWrite, RegistryRoutes.Keepers).RequiresIfMatch();
    }
}
