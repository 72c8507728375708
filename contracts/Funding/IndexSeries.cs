using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>By how much prices of a series rise in a year.</summary>
public sealed record IndexFigure
{
    /// <summary>The year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Against the year before, in percent: -20 to 50, at most two decimals.</summary>
    [Required, Range(-20.0, 50.0)]
    public decimal? Percentage { get; init; }

    /// <summary>Day on which it was published.</summary>
    [Required]
    public DateOnly? PublishedOn { get; init; }
}

/// <summary>How much of a kind of cost or income follows a series.</summary>
public sealed record IndexWeight
{
    /// <summary>The kind.</summary>
    [Required]
    public BudgetLineKind? Kind { get; init; }

    /// <summary>In percent, 0.01 to 100, at most two decimals; over all series together at most 100.</summary>
    [Required, Range(0.01, 100.0)]
    public decimal? Percentage { get; init; }
}

/// <summary>A series of price rises, such as consumer prices or wages; all of it replaces what was there.</summary>
public sealed record RecordIndexSeriesRequest
{
    /// <summary>3 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>Who publishes it and where, 3 to 300 characters.</summary>
    [Required, StringLength(300, MinimumLength = 3)]
    public string? Source { get; init; }

    /// <summary>Each year once, at most 100.</summary>
    [Required, MaxLength(100)]
    public IReadOnlyList<IndexFigure>? Figures { get; init; }

    /// <summary>Each kind once, at most 12.</summary>
    [Required, MaxLength(12)]
    public IReadOnlyList<IndexWeight>? Weights { get; init; }
}

/// <summary>A series of price rises by which frameworks are indexed.</summary>
/// <param name="Key">By which it is known.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Source">Who publishes it and where.</param>
/// <param name="Figures">By year.</param>
/// <param name="Weights">How much of which kinds follows it.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="ChangedAt">When it was recorded last, UTC.</param>
/// <param name="ChangedBy">Who recorded it; null: for the fund manager and auditors only.</param>
public sealed record IndexSeriesView(
    string Key,
    string Title,
    string Source,
    IReadOnlyList<IndexFigure> Figures,
    IReadOnlyList<IndexWeight> Weights,
    int Version,
    DateTimeOffset ChangedAt,
    string? ChangedBy
);

/// <summary>A part of the rise of a kind in a year.</summary>
/// <param name="Series">The series.</param>
/// <param name="Weight">How much of the kind follows it, in percent.</param>
/// <param name="Percentage">The rise by the series; null: it has no figure of the year, and counts as 0.</param>
/// <param name="PublishedOn">Day on which that was published.</param>
public sealed record IndexPartView(string Series, decimal Weight, decimal? Percentage, DateOnly? PublishedOn);

/// <summary>By how much a kind of cost or income rises in a year, and why.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Year">The year.</param>
/// <param name="Percentage">The rise in percent: the sum of weights times rises.</param>
/// <param name="Factor">All rises since the base year together.</param>
/// <param name="Parts">What it is made of; empty: nothing is indexed.</param>
public sealed record IndexStepView(BudgetLineKind Kind, int Year, decimal Percentage, decimal Factor, IReadOnlyList<IndexPartView> Parts);
