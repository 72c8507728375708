using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>What was realised of a benefit in a year, as it was measured.</summary>
public record RealisedText
{
    /// <summary>
    /// The gain against the baseline, in the unit of the benefit; below 0 where it got worse. -10^11 to 10^11.
    /// </summary>
    [Required, Range(-100_000_000_000L, 100_000_000_000L)]
    public long? Value { get; init; }

    /// <summary>The organisation or function that measured it, 2 to 200 characters; public, so no name of a person.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? MeasuredBy { get; init; }

    /// <summary>How it was measured, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Method { get; init; }

    /// <summary>Where the evidence can be read: an https address of at most 500 characters; absent: nowhere.</summary>
    [StringLength(500), HttpsUrl]
    public string? Evidence { get; init; }

    /// <summary>The day on which it was measured, not in the future nor before the year that it is about.</summary>
    [Required]
    public DateOnly? MeasuredOn { get; init; }
}

/// <summary>Records what was realised of a benefit in a year, by one municipality or as a whole.</summary>
public sealed record RealiseBenefitRequest : RealisedText
{
    /// <summary>The year, 2015 to this year.</summary>
    [Required, Range(PlanYears.First, PlanYears.Last)]
    public int? Year { get; init; }

    /// <summary>
    /// CBS code of the own municipality, which used a facility of the initiative in that year; absent: what all municipalities realised
    /// together, which the lead records.
    /// </summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Replaces what was realised; the version before it is kept.</summary>
public sealed record ReviseRealisationRequest : RealisedText;

/// <summary>Takes back what was recorded as realised.</summary>
public sealed record TakeBackRealisationRequest
{
    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>What was realised of a benefit in a year.</summary>
/// <param name="Id">The realisation.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="BenefitDescription">What the benefit is.</param>
/// <param name="InitiativeId">The initiative of the benefit.</param>
/// <param name="Kind">What kind of benefit it is.</param>
/// <param name="Unit">What is counted, for quality and risk; null: hours, or euro cents before VAT.</param>
/// <param name="Year">The year.</param>
/// <param name="MunicipalityCode">CBS code of the municipality for which it counts; null: of all together.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="RecordedFor">CBS code of the municipality at the time; another one may have taken over from it.</param>
/// <param name="Value">The gain against the baseline, in the unit of the benefit.</param>
/// <param name="MeasuredBy">The organisation or function that measured it.</param>
/// <param name="Method">How.</param>
/// <param name="Evidence">Where the evidence can be read.</param>
/// <param name="MeasuredOn">When it was measured.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="TakenBackAt">When it was taken back, UTC; null: it was not.</param>
/// <param name="TakenBackReason">Why.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record RealisationView(
    Guid Id,
    Guid BenefitId,
    string BenefitDescription,
    Guid InitiativeId,
    BenefitKind Kind,
    string? Unit,
    int Year,
    string? MunicipalityCode,
    string? MunicipalityName,
    string? RecordedFor,
    long Value,
    string MeasuredBy,
    string Method,
    string? Evidence,
    DateOnly MeasuredOn,
    DateTimeOffset RecordedAt,
    DateTimeOffset? TakenBackAt,
    string? TakenBackReason,
    int Version
);

/// <summary>A version of what was realised.</summary>
/// <param name="Version">Counts the versions, from 1.</param>
/// <param name="Value">The gain against the baseline, in the unit of the benefit.</param>
/// <param name="MeasuredBy">The organisation or function that measured it.</param>
/// <param name="Method">How.</param>
/// <param name="Evidence">Where the evidence can be read.</param>
/// <param name="MeasuredOn">When it was measured.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that saved it.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record RealisationVersionView(
    int Version,
    long Value,
    string MeasuredBy,
    string Method,
    string? Evidence,
    DateOnly MeasuredOn,
    string MunicipalityCode,
    DateTimeOffset SavedAt
);
