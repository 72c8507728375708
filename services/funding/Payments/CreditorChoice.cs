using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>To which account a creditor is paid now, if to any.</summary>
internal static class CreditorChoice
{
    /// <summary>Why nothing can be paid to a creditor now; null: it can.</summary>
    /// <param name="accounts">What counts and what waits.</param>
    public static string? Blocked(IEnumerable<CreditorAccount> accounts)
    {
        var all = accounts.ToList();
        return all.Any(a => a.Status == CreditorAccountStatus.Proposed) ? "creditor-waits"
            : all.Any(a => a.Status == CreditorAccountStatus.Confirmed) ? null
            : "no-creditor";
    }

    /// <exception cref="Web.RuleViolation"><c>creditor-waits</c>; <c>no-creditor</c>.</exception>
    public static CreditorAccount Of(string creditor, IEnumerable<CreditorAccount> accounts)
    {
        var all = accounts.ToList();
        return Blocked(all) switch
        {
            "creditor-waits" => throw new Web.RuleViolation(
                "creditor-waits",
                $"Bank details of {creditor} wait for a second person; nothing is paid to it until then."
            ),
            not null => throw new Web.RuleViolation("no-creditor", $"There are no confirmed bank details of {creditor}."),
            _ => all.Single(a => a.Status == CreditorAccountStatus.Confirmed),
        };
    }
}
