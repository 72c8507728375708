using Samen.Web;

namespace Samen.Funding;

/// <summary>What a municipality contributes: everybody reads it.</summary>
internal static class ContributionRoutes
{
    public static void MapContributions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/contributions/{year:int}/{code}", GetContribution.Handle).WithTags("Contributions").AllowEverybody();
        v1.MapGet("/municipal-contributions", ListMunicipalContributions.Handle).WithTags("Contributions").AllowEverybody();
    }
}
