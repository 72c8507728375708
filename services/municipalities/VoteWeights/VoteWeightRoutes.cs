using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Vote weights are public.</summary>
internal static class VoteWeightRoutes
{
    public static void MapVoteWeights(this RouteGroupBuilder v1)
    {
        v1.MapGet("/agenda-items/{id:guid}/vote-weights", ListVoteWeights.Handle).WithTags("Agenda items").AllowEverybody();
    }
}
