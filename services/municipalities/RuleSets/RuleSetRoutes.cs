using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Rule sets are public; they are changed as settings (<c>/settings/voting</c>).</summary>
internal static class RuleSetRoutes
{
    public static void MapRuleSets(this RouteGroupBuilder v1)
    {
        v1.MapGet("/rule-sets", ListRuleSets.Handle).WithTags("Agenda items").AllowEverybody();
    }
}
