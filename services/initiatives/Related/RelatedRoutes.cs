using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What is there already: everybody reads it, of a draft only who sees the draft.</summary>
internal static class RelatedRoutes
{
    public static void MapRelated(this RouteGroupBuilder v1)
    {
        v1.MapGet("/initiatives/{id:guid}/related", ListRelated.Handle).WithTags("Initiatives").AllowEverybody();
        v1.MapGet("/initiatives/existing", ListExisting.Handle).WithTags("Initiatives").AllowEverybody();
    }
}
