using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Who sees a simulation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SimulationStatus>))]
public enum SimulationStatus
{
    /// <summary>The fund manager and auditors.</summary>
    Draft,

    /// <summary>Everybody; its alternatives don't change.</summary>
    Published,

    /// <summary>Nobody: it was thrown away before anybody else saw it.</summary>
    Discarded,
}

/// <summary>Prepares a simulation of what municipalities would contribute in a year, on the figures that there are.</summary>
public sealed record PrepareSimulationRequest
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>5 to 150 characters.</summary>
    [Required, StringLength(150, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>Day whose inhabitants count.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// Whether a municipality without a figure on that day counts with its newest other one, and is named; else it pays nothing, and is
    /// named.
    /// </summary>
    public bool AllowEstimates { get; init; }
}

/// <summary>Adds an alternative to a simulation.</summary>
public sealed record AddAlternativeRequest
{
    /// <summary>3 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 3)]
    public string? Name { get; init; }

    /// <summary>By what it divides.</summary>
    [Required]
    public ContributionKey? Key { get; init; }

    /// <summary>
    /// What all municipalities contribute together, in whole euro cents before VAT, 1 to 50,000,000,000. Absent: what the rates of size
    /// classes come to; every other key needs it.
    /// </summary>
    [Range(1L, BudgetLimits.MostCents)]
    public long? TotalCents { get; init; }
}

/// <summary>An edge of a flat size class at which a municipality with one inhabitant more pays less. Whole euro cents.</summary>
/// <param name="From">Inhabitants from which the class begins.</param>
/// <param name="BelowCents">What a municipality with one inhabitant fewer pays.</param>
/// <param name="AtCents">What a municipality with just as many pays.</param>
public sealed record CliffView(int From, long BelowCents, long AtCents);

/// <summary>An alternative of a simulation. Whole euro cents before VAT.</summary>
/// <param name="Number">Its number in the simulation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">By what it divides.</param>
/// <param name="TotalCents">What all municipalities contribute together; the parts add up to it exactly.</param>
/// <param name="RoundedCents">How many cents were left by rounding down and went to the largest remainders.</param>
/// <param name="More">How many municipalities pay more than last year; null: nothing to compare with.</param>
/// <param name="Less">How many pay less.</param>
/// <param name="MoreThanLarger">How many pay more than some municipality that has more inhabitants.</param>
/// <param name="Cliffs">Where one inhabitant more makes it cheaper.</param>
public sealed record AlternativeView(
    int Number,
    string Name,
    ContributionKey Key,
    long TotalCents,
    long RoundedCents,
    int? More,
    int? Less,
    int MoreThanLarger,
    IReadOnlyList<CliffView> Cliffs
);

/// <summary>A simulation of what municipalities would contribute in a year, by alternatives side by side.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Title">Its title.</param>
/// <param name="ReferenceDate">Day whose inhabitants count.</param>
/// <param name="PayersOn">The municipalities of this day pay.</param>
/// <param name="Status">Who sees it.</param>
/// <param name="Municipalities">How many have a figure, and so pay.</param>
/// <param name="Inhabitants">Their inhabitants.</param>
/// <param name="Missing">CBS codes of those without a figure, which pay nothing here.</param>
/// <param name="Estimated">CBS codes of those that count with another day's figure.</param>
/// <param name="ComparedYear">The year before, where its contributions are known; null: they are not.</param>
/// <param name="Alternatives">Its alternatives, by number.</param>
/// <param name="PreparedAt">When it was prepared, UTC.</param>
/// <param name="PublishedAt">When everybody could see it, UTC; null: not yet.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record SimulationView(
    Guid Id,
    int Year,
    string Title,
    DateOnly ReferenceDate,
    DateOnly PayersOn,
    SimulationStatus Status,
    int Municipalities,
    long Inhabitants,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Estimated,
    int? ComparedYear,
    IReadOnlyList<AlternativeView> Alternatives,
    DateTimeOffset PreparedAt,
    DateTimeOffset? PublishedAt,
    int Version,
    [property: AllowedValues("Add", "Remove", "Publish", "Withdraw", "Discard")] IReadOnlyList<string> AllowedActions
);

/// <summary>What a municipality would contribute by an alternative. Whole euro cents before VAT.</summary>
/// <param name="Alternative">The number of the alternative.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">By which it counts.</param>
/// <param name="CountedOn">The day of that figure; null: of the reference date, or of its predecessors on it.</param>
/// <param name="Cents">What it would contribute.</param>
/// <param name="CentsPerInhabitant">The same per inhabitant, rounded half up to a hundredth of a cent; null: it has no inhabitants.</param>
/// <param name="LastYearCents">What it, or its predecessors, contributed the year before; null: unknown.</param>
/// <param name="DifferenceCents">The difference from that; null: unknown.</param>
/// <param name="DifferencePercentage">The same in percent, rounded half up to a tenth; null: unknown, or nothing was contributed.</param>
public sealed record SimulatedContributionView(
    int Alternative,
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    DateOnly? CountedOn,
    long Cents,
    decimal? CentsPerInhabitant,
    long? LastYearCents,
    long? DifferenceCents,
    decimal? DifferencePercentage
);
