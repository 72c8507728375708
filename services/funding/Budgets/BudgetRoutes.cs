using Samen.Web;

namespace Samen.Funding;

/// <summary>Budgets: everybody reads them. A budget follows from a proposal that was adopted, and from nothing else.</summary>
internal static class BudgetRoutes
{
    public static void MapBudgets(this RouteGroupBuilder v1)
    {
        var budgets = v1.MapGroup("/budgets").WithTags("Budgets");
        budgets.MapGet("/", ListBudgets.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}", GetBudget.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}/revisions", ListRevisions.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}/lines", ListBudgetLines.Handle).AllowEverybody();
        budgets.MapGet("/{year:int}/bridge", GetBridge.Handle).AllowEverybody();
    }
}
