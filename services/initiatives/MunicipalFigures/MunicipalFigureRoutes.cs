using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What municipalities do together with others, beside each other: everybody reads it.</summary>
internal static class MunicipalFigureRoutes
{
    public static void MapMunicipalFigures(this RouteGroupBuilder v1) =>
        v1.MapGet("/municipal-figures", ListMunicipalFigures.Handle).WithTags("Initiatives").AllowEverybody();
}
