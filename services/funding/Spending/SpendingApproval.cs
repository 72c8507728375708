using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Who approves what the fund spends: first a budget holder whose mandate allows it and who did not prepare it, and above an amount then a
/// fund manager who did neither.
/// </summary>
/// <param name="By">Who wants to approve.</param>
/// <param name="IsBudgetHolder">Whether they have that role.</param>
/// <param name="IsFundManager">Likewise.</param>
/// <param name="Mandates">Those that they hold.</param>
/// <param name="SecondAboveCents">Above this amount of an act a fund manager approves it too.</param>
internal sealed record SpendingApproval(string By, bool IsBudgetHolder, bool IsFundManager, HeldMandates Mandates, long SecondAboveCents)
{
    public static SpendingApproval Of(Caller caller, HeldMandates mandates, FundingSettings settings) =>
        new(caller.Id, caller.Is(Roles.BudgetHolder), caller.Is(Roles.FundManager), mandates, settings.SecondPersonAboveCents);

    /// <summary>Approves by mandate; true: a fund manager must approve it too.</summary>
    /// <exception cref="RuleViolation">
    /// <c>second-person</c>; <c>no-budget-mandate</c>; <c>mandate-lapsed</c>; <c>over-limit</c>.
    /// </exception>
    public bool ByMandate(string preparedBy, string line, string programme, long cents)
    {
        SecondPerson.MustNotBe(preparedBy, By, "You prepared this yourself; another person approves or refuses it.");
        if (!IsBudgetHolder)
            throw new RuleViolation("no-budget-mandate", "Who holds a mandate for the line approves it first.");
        Mandates.MustAllow(BudgetMandateKind.Spend, line, programme, cents);
        return cents > SecondAboveCents;
    }

    /// <summary>Approves as the second person.</summary>
    /// <exception cref="RuleViolation"><c>second-person</c>: it takes a fund manager who did neither.</exception>
    public void AsSecond(string preparedBy, string? approvedBy)
    {
        if (!IsFundManager || !SecondPerson.Is(preparedBy, By) || !SecondPerson.Is(approvedBy, By))
            throw new RuleViolation(
                "second-person",
                "It is above the amount from which a fund manager approves too, who neither prepared nor approved it."
            );
    }
}
