using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How municipalities voted is public once the vote is closed.</summary>
internal static class MunicipalVoteRoutes
{
    public static void MapMunicipalVotes(this RouteGroupBuilder v1) =>
        v1.MapGet("/municipalities/{code}/votes", ListMunicipalVotes.Handle).WithTags("General assembly").AllowEverybody();
}
