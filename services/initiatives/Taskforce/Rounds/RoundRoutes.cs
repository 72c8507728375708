using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Rounds and answers are public; chair and secretary start a round, the lead of each initiative answers.</summary>
internal static class RoundRoutes
{
    public static void MapRounds(this RouteGroupBuilder v1)
    {
        var rounds = v1.MapGroup("/taskforce-rounds").WithTags("Taskforce");
        rounds.MapGet("/", ListRounds.Handle).AllowEverybody();
        rounds.MapGet("/{year:int}", GetRound.Handle).AllowEverybody();
        rounds.MapPost("/", StartRound.Handle).Allow(Scopes.TaskforceWrite, Roles.TaskforceMember);
        rounds
            .MapPut("/{year:int}/answers/{id:guid}", AnswerRound.Handle)
            .Allow(Scopes.InitiativesWrite, Roles.MunicipalityOfficer)
            .RequiresIfMatch();
    }
}
