using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>Divides a year's contributions over the municipalities.</summary>
public sealed record RunContributionsRequest
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Day whose inhabitants divide the sum.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// Only to redo a run whose budget or figures have changed: the run that this one replaces, and it must be the year's current
    /// one.
    /// </summary>
    public Guid? ReplacesRunId { get; init; }
}

/// <summary>
/// What a run that counts no longer fits, because the budget of its year changed after it; a new run that replaces it does.
/// </summary>
/// <param name="BudgetRevision">The revision that counts now; null: the year has no budget any more.</param>
/// <param name="ContributionsCents">The contributions of that revision, in whole euro cents before VAT.</param>
/// <param name="DifferenceCents">By how much they differ from what the run divided; 0: only other lines changed.</param>
public sealed record StaleRunView(int? BudgetRevision, long ContributionsCents, long DifferenceCents);

/// <summary>A contribution run. Whole euro cents. <see cref="Stale"/> is null while it fits the budget, and once it was replaced.</summary>
public sealed record ContributionRunView(
    Guid Id,
    int Year,
    int BudgetRevision,
    DateOnly ReferenceDate,
    int Municipalities,
    long Inhabitants,
    long NetCents,
    decimal VatPercentage,
    long VatCents,
    long GrossCents,
    DateTimeOffset RunAt,
    Guid? ReplacedByRunId,
    StaleRunView? Stale
);

/// <summary>One municipality's contribution, by its inhabitants on the reference date. Whole euro cents; VAT on its own line.</summary>
public sealed record ContributionView(
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    DateOnly ReferenceDate,
    long NetCents,
    long VatCents,
    long GrossCents
);
