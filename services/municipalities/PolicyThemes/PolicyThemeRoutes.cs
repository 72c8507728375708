using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The library of themes is public.</summary>
internal static class PolicyThemeRoutes
{
    public static void MapPolicyThemes(this RouteGroupBuilder v1)
    {
        v1.MapGet("/policy-themes", ListPolicyThemes.Handle).WithTags("Policy passages").AllowEverybody();
    }
}
