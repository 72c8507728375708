using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How councils want their municipality to vote is public; their own clerk and admins record it.</summary>
internal static class CouncilMandateRoutes
{
    public static void MapCouncilMandates(this RouteGroupBuilder v1)
    {
        var mandates = v1.MapGroup("/agenda-items/{id:guid}/mandates").WithTags("Councils");
        mandates.MapGet("/", ListCouncilMandates.Handle).AllowEverybody();
        mandates.MapGet("/{code}", GetCouncilMandate.Handle).AllowEverybody();
        mandates.MapPut("/{code}", GiveCouncilMandate.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        mandates.MapPut("/{code}/planning", PlanCouncilMandate.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        mandates.MapPost("/{code}/question", AskCouncil.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        mandates.MapPut("/{code}/answer", AnswerForCouncil.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
    }
}
