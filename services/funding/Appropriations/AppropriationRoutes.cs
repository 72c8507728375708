using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What appropriations say: the fund manager prepares them, everybody reads what was handed over.</summary>
internal static class AppropriationRoutes
{
    public static void MapAppropriations(this RouteGroupBuilder v1)
    {
        var appropriations = v1.MapGroup("/appropriations").WithTags("Accounts");
        appropriations.MapGet("/{id:guid}", GetAppropriation.Handle).AllowEverybody();
        appropriations.MapGet("/{id:guid}/versions", ListAppropriationTexts.Handle).AllowEverybody();
        appropriations
            .MapPost("/", PrepareAppropriation.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .Checks<PrepareAppropriationRequest>(AppropriationContent.FaultsOf);
        appropriations
            .MapPut("/{id:guid}", ReviseAppropriation.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch()
            .Checks<ReviseAppropriationRequest>(AppropriationContent.FaultsOf);
    }
}
