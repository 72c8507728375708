using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The fund's budget of a calendar year as the general assembly adopted it. Whole euro cents before VAT.</summary>
[Audited]
internal sealed record Budget
{
    public int Year { get; init; }
    public int Revision { get; init; }
    public long ContributionsCents { get; init; }
    public long OtherIncomeCents { get; init; }
    public DateOnly AdoptedOn { get; init; }

    public long TotalCents => ContributionsCents + OtherIncomeCents;

    /// <summary>The first recording.</summary>
    public static (Budget, BudgetRecorded) Record(int year, long contributionsCents, long otherIncomeCents, DateOnly adoptedOn) =>
        WithFact(
            new Budget
            {
                Year = year,
                Revision = 1,
                ContributionsCents = contributionsCents,
                OtherIncomeCents = otherIncomeCents,
                AdoptedOn = adoptedOn,
            }
        );

    /// <summary>
    /// The next revision, or null when the figures are the same. The assembly may set a total below what commitments claim: what no
    /// longer fits becomes uncovered.
    /// </summary>
    public (Budget, BudgetRecorded)? Change(long contributionsCents, long otherIncomeCents, DateOnly adoptedOn)
    {
        var changed = this with { ContributionsCents = contributionsCents, OtherIncomeCents = otherIncomeCents, AdoptedOn = adoptedOn };
        return changed == this ? null : WithFact(changed with { Revision = Revision + 1 });
    }

    private static (Budget, BudgetRecorded) WithFact(Budget budget) =>
        (budget, new BudgetRecorded(budget.Year, budget.Revision, budget.ContributionsCents, budget.OtherIncomeCents));
}
