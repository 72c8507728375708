using Samen.Web;

namespace Samen.Funding;

/// <summary>Who sees what of the budget is being prepared, and by whom it was made.</summary>
internal static class BudgetReaders
{
    public static bool Include(Caller caller) => caller.Is(Roles.FundManager) || caller.Is(Roles.Auditor);
}
