using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A voting representative votes for their own municipality; until the vote closes, others see only the turnout.</summary>
internal static class BallotRoutes
{
    public static void MapBallots(this RouteGroupBuilder v1)
    {
        var item = v1.MapGroup("/agenda-items/{id:guid}").WithTags("Agenda items");
        item.MapGet("/ballots", ListBallots.Handle).AllowEverybody();
        item.MapPut("/ballots/{code}", CastBallot.Handle).Allow(Scopes.BallotsWrite, Roles.VotingRepresentative);
        item.MapGet("/turnout", GetTurnout.Handle).AllowEverybody();
    }
}
