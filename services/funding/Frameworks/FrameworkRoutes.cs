using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What frameworks say: the fund manager prepares them, everybody reads what was handed over.</summary>
internal static class FrameworkRoutes
{
    public static void MapFrameworks(this RouteGroupBuilder v1)
    {
        var frameworks = v1.MapGroup("/frameworks").WithTags("Frameworks");
        frameworks.MapGet("/{id:guid}", GetFramework.Handle).AllowEverybody();
        frameworks.MapGet("/{id:guid}/versions", ListFrameworkTexts.Handle).AllowEverybody();
        frameworks.MapGet("/starts/{year:int}", GetFrameworkStart.Handle).AllowEverybody();
        frameworks.MapGet("/budgets/{year:int}", GetFrameworkBudget.Handle).AllowEverybody();
        frameworks
            .MapPost("/", PrepareFramework.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .Checks<PrepareFrameworkRequest>(FrameworkContent.FaultsOf);
        frameworks
            .MapPut("/{id:guid}", ReviseFramework.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch()
            .Checks<ReviseFrameworkRequest>(FrameworkContent.FaultsOf);
    }
}
