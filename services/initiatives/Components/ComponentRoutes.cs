using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Reference components: everybody reads what there is to choose from.</summary>
internal static class ComponentRoutes
{
    public static void MapComponents(this RouteGroupBuilder v1) =>
        v1.MapGet("/reference-components", ListReferenceComponents.Handle).WithTags("Needs").AllowEverybody();
}
