using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The mandates of who wants to approve something.</summary>
internal sealed record HeldMandates(IReadOnlyList<BudgetMandate> Items, DateOnly Today)
{
    /// <summary>Whether one of them is for that, whatever its days and its limit: then who holds it is told why it does not do.</summary>
    public bool Cover(BudgetMandateKind kind, string line, string programme) =>
        Items.Any(mandate => mandate.Status == BudgetMandateStatus.Confirmed && mandate.IsFor(line, programme) && mandate.Allows(kind));

    /// <summary>Whether one of them is for that, counts today and is enough.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">The line that bears it.</param>
    /// <param name="programme">The programme of that.</param>
    /// <param name="cents">How much it is; 0: it gives back.</param>
    public bool Allow(BudgetMandateKind kind, string line, string programme, long cents) =>
        Items.Any(mandate =>
            mandate.IsFor(line, programme) && mandate.Allows(kind) && mandate.InForceOn(Today) && mandate.LimitCents >= cents
        );

    /// <summary>Refuses what none of them allows.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="line">The line that bears it.</param>
    /// <param name="programme">The programme of that.</param>
    /// <param name="cents">How much it is; 0: it gives back.</param>
    /// <exception cref="RuleViolation">
    /// <c>no-budget-mandate</c>; <c>mandate-lapsed</c>: it has ended or has not begun; <c>over-limit</c>.
    /// </exception>
    public void MustAllow(BudgetMandateKind kind, string line, string programme, long cents)
    {
        if (Allow(kind, line, programme, cents))
            return;
        var mandates = Items.Where(mandate => mandate.IsFor(line, programme) && mandate.Allows(kind)).ToList();
        if (mandates.Count == 0)
            throw new RuleViolation("no-budget-mandate", $"You hold no mandate for line {line}; who does can approve it.");
        var valid = mandates.Where(mandate => mandate.InForceOn(Today)).ToList();
        if (valid.Count == 0)
            throw new RuleViolation("mandate-lapsed", $"Your mandate for line {line} has ended or has not begun.");
        throw new RuleViolation(
            "over-limit",
            $"Your mandate for line {line} is up to {valid.Max(m => m.LimitCents)} cents; this is {cents}."
        );
    }
}
