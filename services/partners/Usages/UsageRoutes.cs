using Samen.Web;

namespace Samen.Partners;

/// <summary>Usage of products by municipalities: everybody reads it, each municipality records its own.</summary>
internal static class UsageRoutes
{
    public static void MapUsages(this RouteGroupBuilder v1)
    {
        v1.MapGet("/usages", ListUsages.Handle).WithTags("Products").AllowEverybody();

        var usage = v1.MapGroup("/products/{id:guid}/versions/{versionId:guid}/usages/{code}").WithTags("Products");
        usage.MapGet("/", GetUsage.Handle).AllowEverybody();
        usage.MapPut("/", RecordUsage.Handle).Allow(Scopes.UsagesWrite, Roles.MunicipalityOfficer).RequiresIfMatch();
        usage.MapDelete("/", RemoveUsage.Handle).Allow(Scopes.UsagesWrite, Roles.MunicipalityOfficer).HonoursIfMatch();
    }
}
