using Samen.Web;

namespace Samen.Funding;

/// <summary>Who sees what of the fund's spending is being prepared, and by whom it was made.</summary>
internal static class SpendingReaders
{
    /// <summary>Who reads what is not public.</summary>
    public static readonly string[] Readers = [Roles.FundManager, Roles.Auditor, Roles.BudgetHolder];

    /// <summary>Who prepares and decides.</summary>
    public static readonly string[] Writers = [Roles.FundManager, Roles.BudgetHolder];

    public static bool Include(Caller caller) => Readers.Any(caller.Is);
}
