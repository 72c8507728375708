using Samen.Web;

namespace Samen.Gateway.Access;

/// <summary>Routes of usage.</summary>
internal static class UsageRoutes
{
    public static void MapUsage(this RouteGroupBuilder v1) =>
        v1.MapGet("/usage", ListUsage.Handle).WithTags("Usage").Allow(Scopes.UsageRead, [.. Roles.All]);
}
