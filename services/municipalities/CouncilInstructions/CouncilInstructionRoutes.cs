using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// How far councils are with their say is public, and how they want their municipality to vote once the vote is closed; their own clerk and
/// admins record it.
/// </summary>
internal static class CouncilInstructionRoutes
{
    public static void MapCouncilInstructions(this RouteGroupBuilder v1)
    {
        var instructions = v1.MapGroup("/agenda-items/{id:guid}/instructions").WithTags("Councils");
        instructions.MapGet("/", ListCouncilInstructions.Handle).AllowEverybody();
        instructions.MapGet("/{code}", GetCouncilInstruction.Handle).AllowEverybody();
        instructions.MapPut("/{code}", GiveCouncilInstruction.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).RequiresIfMatch();
        instructions
            .MapPut("/{code}/planning", PlanCouncilInstruction.Handle)
            .Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers)
            .RequiresIfMatch();
        instructions.MapPost("/{code}/question", AskCouncil.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).HonoursIfMatch();
        instructions.MapPut("/{code}/answer", AnswerForCouncil.Handle).Allow(Scopes.CouncilsWrite, CouncilRoutes.Keepers).RequiresIfMatch();
    }
}
