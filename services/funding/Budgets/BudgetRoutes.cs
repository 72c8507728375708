using Samen.Web;

namespace Samen.Funding;

/// <summary>Budgets: everybody reads them, the fund manager records them.</summary>
internal static class BudgetRoutes
{
    public static void MapBudgets(this RouteGroupBuilder v1)
    {
        var budgets = v1.MapGroup("/budgets").WithTags("Budgets");
        budgets.MapGet("/", ListBudgets.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}", GetBudget.Handle).AllowEverybody();
        budgets.MapPut("/{year:int}", RecordBudget.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).RequiresIfMatch();
    }
}
