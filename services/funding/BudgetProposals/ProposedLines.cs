using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The lines that a proposal asks for, beside those that count and what was entered into on them.</summary>
internal static class ProposedLines
{
    /// <summary>
    /// The fund itself asks for no line below what it entered into on it, though the assembly may decide so. Its text knows the transfers
    /// between lines, which it takes the place of.
    /// </summary>
    /// <exception cref="RuleViolation"><c>line-in-use</c>; <c>budget-changed</c>.</exception>
    public static async Task MustHold(Work work, int year, BudgetLines proposed, DateTimeOffset savedAt)
    {
        var room = await YearRoom.Of(work, year);
        if (room.Budget is { } budget && (await LineTransferStore.Of(work, year, budget.Revision)).Any(t => t.DecidedAt > savedAt))
            throw new RuleViolation("budget-changed", "Money moved between lines since this was prepared; revise it on that first.");
        room.MustFitIn(proposed);
    }
}
