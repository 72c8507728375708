using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>How much the APIs are used: everybody sees their own.</summary>
internal static class ApiUsageRoutes
{
    public static void MapApiUsage(this RouteGroupBuilder v1) =>
        v1.MapGet("/api-usage", ListApiUsage.Handle).WithTags("API usage").Allow(Scopes.ApiUsageRead, [.. Roles.All]);
}
