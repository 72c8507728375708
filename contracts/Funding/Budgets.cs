using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>Records or changes the fund's budget of the year in the path. Whole euro cents before VAT.</summary>
public sealed record RecordBudgetRequest
{
    /// <summary>What all municipalities contribute together, 1 to 10^13.</summary>
    [Required, Range(1L, 10_000_000_000_000L)]
    public long? ContributionsCents { get; init; }

    /// <summary>State money and reserves, 0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? OtherIncomeCents { get; init; }

    /// <summary>Day on which the general assembly adopted it.</summary>
    [Required]
    public DateOnly? AdoptedOn { get; init; }
}

/// <summary>A year of the fund. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">1 for the first recording, one more for each change.</param>
/// <param name="ContributionsCents">Contributions of all municipalities.</param>
/// <param name="OtherIncomeCents">State money and reserves.</param>
/// <param name="TotalCents">Both together.</param>
/// <param name="CoveredCents">Claims of commitments that the budget holds.</param>
/// <param name="UncoveredCents">Claims that await a budget change.</param>
/// <param name="FreeCents">What is left.</param>
/// <param name="AdoptedOn">Day on which the general assembly adopted this revision.</param>
/// <param name="CurrentRunId">The contribution run that counts, if there was one.</param>
public sealed record BudgetView(
    int Year,
    int Revision,
    long ContributionsCents,
    long OtherIncomeCents,
    long TotalCents,
    long CoveredCents,
    long UncoveredCents,
    long FreeCents,
    DateOnly AdoptedOn,
    Guid? CurrentRunId
);

/// <summary>What one year's budget holds of a commitment. Whole euro cents before VAT.</summary>
public sealed record CoverageView(int Year, long AmountCents, long CoveredCents, long UncoveredCents);
