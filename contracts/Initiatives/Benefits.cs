using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What a benefit is. Hours that are freed and money that is no longer spent are two things.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitKind>))]
public enum BenefitKind
{
    /// <summary>Hours of staff that are freed for other work; no budget is lowered by them.</summary>
    StaffHours,

    /// <summary>Money that is no longer spent: a budget is lowered.</summary>
    BudgetLowered,

    /// <summary>Money that comes in.</summary>
    Income,

    /// <summary>Hours that residents no longer spend.</summary>
    CitizenHours,

    /// <summary>Money that residents no longer spend.</summary>
    CitizenMoney,

    /// <summary>Better quality, in a unit of its own.</summary>
    Quality,

    /// <summary>Less risk, in a unit of its own.</summary>
    Risk,
}

/// <summary>Who gains by a benefit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitGainer>))]
public enum BenefitGainer
{
    /// <summary>The municipalities that use what comes of the initiative.</summary>
    Municipalities,

    /// <summary>Residents and businesses.</summary>
    Residents,

    /// <summary>Other organisations.</summary>
    Others,
}

/// <summary>How it is today, to measure a benefit against.</summary>
public sealed record BenefitBaseline
{
    /// <summary>In the unit of the benefit, 0 to 10^11.</summary>
    [Required, Range(0L, 100_000_000_000L)]
    public long? Value { get; init; }

    /// <summary>The day on which it was measured, not in the future.</summary>
    [Required]
    public DateOnly? MeasuredOn { get; init; }

    /// <summary>How it was measured, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Method { get; init; }
}

/// <summary>What a benefit comes to in a year.</summary>
public sealed record BenefitYearValue
{
    /// <summary>2015 to 2100.</summary>
    [Required, Range(PlanYears.First, PlanYears.Last)]
    public int? Year { get; init; }

    /// <summary>
    /// The gain against the baseline in that year, of all municipalities together and in the unit of the benefit; below 0 where it gets
    /// worse. -10^11 to 10^11.
    /// </summary>
    [Required, Range(-100_000_000_000L, 100_000_000_000L)]
    public long? Value { get; init; }
}

/// <summary>A benefit that is expected of an initiative.</summary>
public sealed record BenefitRequest
{
    /// <summary>What it is.</summary>
    [Required]
    public BenefitKind? Kind { get; init; }

    /// <summary>In words, 3 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Description { get; init; }

    /// <summary>
    /// What is counted, 2 to 50 characters, in whole numbers: for <c>Quality</c> and <c>Risk</c> only. Hours are hours, money is euro
    /// cents before VAT.
    /// </summary>
    [StringLength(50, MinimumLength = 2)]
    public string? Unit { get; init; }

    /// <summary>Who gains by it.</summary>
    [Required]
    public BenefitGainer? Gains { get; init; }

    /// <summary>How it is today; absent: nobody measured it, so it can't be measured what is realised.</summary>
    public BenefitBaseline? Baseline { get; init; }

    /// <summary>What is expected in each year, each year once: 1 to 30 years.</summary>
    [Required, MaxLength(30)]
    public IReadOnlyList<BenefitYearValue>? Expected { get; init; }
}

/// <summary>Ends a benefit of which something was realised; else it is removed.</summary>
public sealed record EndBenefitRequest
{
    /// <summary>The last year in which it counts, 2015 to 2100; what was expected after it no longer does.</summary>
    [Required, Range(PlanYears.First, PlanYears.Last)]
    public int? LastYear { get; init; }

    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A benefit of an initiative.</summary>
/// <param name="Id">The benefit.</param>
/// <param name="InitiativeId">The initiative that it is expected of.</param>
/// <param name="InitiativeTitle">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">In words.</param>
/// <param name="Unit">What is counted, for quality and risk; null: hours, or euro cents before VAT.</param>
/// <param name="Gains">Who gains by it.</param>
/// <param name="Baseline">How it was; null: not measurable.</param>
/// <param name="Expected">What is expected in each year, by year.</param>
/// <param name="Realised">What was realised in each year, of all that recorded it together, by year; for quality and risk none.</param>
/// <param name="LastYear">The last year in which it counts; null: it did not end.</param>
/// <param name="EndReason">Why it ended.</param>
/// <param name="RecordedAt">When it was first recorded, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record BenefitView(
    Guid Id,
    Guid InitiativeId,
    string InitiativeTitle,
    BenefitKind Kind,
    string Description,
    string? Unit,
    BenefitGainer Gains,
    BenefitBaseline? Baseline,
    IReadOnlyList<BenefitYearValue> Expected,
    IReadOnlyList<BenefitYearValue> Realised,
    int? LastYear,
    string? EndReason,
    DateTimeOffset RecordedAt,
    int Version
);

/// <summary>A version of a benefit: what was expected at the time.</summary>
/// <param name="Version">Counts the versions, from 1.</param>
/// <param name="Benefit">What it said.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that saved it.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record BenefitVersionView(
    int Version,
    BenefitRequest Benefit,
    string MunicipalityCode,
    string MunicipalityName,
    DateTimeOffset SavedAt
);
