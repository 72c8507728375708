using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Recorded decisions are public; drafts are for the clerk of the council and admins, who also write them.</summary>
internal static class CouncilDecisionRoutes
{
    public static void MapCouncilDecisions(this RouteGroupBuilder v1)
    {
        var ofCouncil = v1.MapGroup("/municipalities/{code}/council-decisions").WithTags("Councils");
        ofCouncil.MapGet("/", ListCouncilDecisions.Handle).AllowEverybody();
        ofCouncil.MapPost("/", DraftCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers);

        var decision = v1.MapGroup("/council-decisions/{id:guid}").WithTags("Councils");
        decision.MapGet("/", GetCouncilDecision.Handle).AllowEverybody();
        decision.MapPut("/", ReviseCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).RequiresIfMatch();
        decision.MapPost("/recording", RecordCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        decision.MapGet("/corrections", ListCouncilCorrections.Handle).AllowEverybody();
        decision.MapPost("/corrections", CorrectCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        decision
            .MapPut("/settlement", SettleCouncilUndertaking.Handle)
            .Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers)
            .RequiresIfMatch();
        decision.MapPut("/withdrawal", WithdrawCouncilDecision.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).RequiresIfMatch();
    }
}
