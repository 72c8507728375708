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

/// <summary>A contribution run. Whole euro cents.</summary>
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
    Guid? ReplacedByRunId
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
