using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Once there are statements, the bank account follows from them: by hand is posted only what it had before the first one, or by what else
/// it differs.
/// </summary>
internal static class BankBalance
{
    /// <exception cref="RuleViolation"><c>bank-kept</c>.</exception>
    public static async Task MustKeep(Reading reading, ManualEntry entry)
    {
        if (
            entry.Postings.Items.Any(posting => posting.Account == Chart.Bank)
            && await BankStatementStore.Missing(reading) is { } missing
            && missing != entry.Of(Chart.Bank)
        )
            throw new RuleViolation(
                "bank-kept",
                missing == 0
                    ? "The bank account is what the last statement says; book what a line is for at that line."
                    : $"The bank account follows its statements; by hand is posted only what it lacks of the last one: {missing} cents."
            );
    }
}
