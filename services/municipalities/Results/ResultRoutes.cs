using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Signed results and the keys to verify them are public.</summary>
internal static class ResultRoutes
{
    public static void MapResults(this RouteGroupBuilder v1)
    {
        v1.MapGet("/agenda-items/{id:guid}/result-bundle", GetResultBundle.Handle).WithTags("Agenda items").AllowEverybody();
        v1.MapGet("/result-keys", ListResultKeys.Handle).WithTags("Agenda items").AllowEverybody();
    }
}
