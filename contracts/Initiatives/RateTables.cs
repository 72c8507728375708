using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>What an hour of a scale costs.</summary>
public sealed record HourlyRate
{
    /// <summary>The scale, as pledges name it, 1 to 40 characters.</summary>
    [Required, StringLength(40, MinimumLength = 1)]
    public string? Scale { get; init; }

    /// <summary>Whole euro cents per hour before VAT, 1 to 1,000,000.</summary>
    [Required, Range(1L, 1_000_000L)]
    public long? CentsPerHour { get; init; }
}

/// <summary>Records the rate table of a year.</summary>
public sealed record RateTableRequest
{
    /// <summary>What it was taken from, 3 to 500 characters; public.</summary>
    [Required, StringLength(500, MinimumLength = 3)]
    public string? Source { get; init; }

    /// <summary>A rate for each scale, 1 to 50; each scale once, whatever its case.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<HourlyRate>? Rates { get; init; }
}

/// <summary>The hourly rates of a year, by which confirmed hours are settled.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">What it was taken from.</param>
/// <param name="Rates">A rate for each scale, before VAT.</param>
/// <param name="RecordedAt">When it was recorded last, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record RateTableView(int Year, string Source, IReadOnlyList<HourlyRate> Rates, DateTimeOffset RecordedAt, int Version);

/// <summary>Confirmed hours of a month of a pledge that is settled by the rate table.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that worked them.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Role">What somebody did.</param>
/// <param name="Scale">The scale in the rate table.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Hours">Whole hours.</param>
/// <param name="CentsPerHour">The rate before VAT; null: the year has no rate table, or it lacks the scale.</param>
/// <param name="NetCents">Hours times the rate; null: no rate.</param>
/// <param name="VatCents">VAT on it, rounded half up for the month; null: no rate.</param>
/// <param name="GrossCents">Both together; null: no rate.</param>
public sealed record SettlementLine(
    Guid InitiativeId,
    Guid PledgeId,
    string MunicipalityCode,
    string MunicipalityName,
    PracticeRole Role,
    string Scale,
    DateOnly Month,
    int Hours,
    long? CentsPerHour,
    long? NetCents,
    long? VatCents,
    long? GrossCents
);

/// <summary>What a municipality gets for confirmed hours in a year: the sums of its months.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Hours">Hours with a rate.</param>
/// <param name="HoursWithoutRate">Hours for which there is no rate, and so no amount.</param>
/// <param name="NetCents">Before VAT.</param>
/// <param name="VatCents">VAT.</param>
/// <param name="GrossCents">Both together.</param>
public sealed record SettlementShare(
    string MunicipalityCode,
    string MunicipalityName,
    int Hours,
    int HoursWithoutRate,
    long NetCents,
    long VatCents,
    long GrossCents
);

/// <summary>What an initiative owes municipalities for confirmed hours in a year.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Year">The year of the months.</param>
/// <param name="VatPercentage">VAT, as this installation sets it.</param>
/// <param name="RatesFrom">The source of the rate table; null: the year has none.</param>
/// <param name="Shares">Per municipality, by name.</param>
/// <param name="HoursWithoutRate">Hours for which there is no rate, and so no amount.</param>
/// <param name="NetCents">The sum of the shares before VAT.</param>
/// <param name="VatCents">The sum of their VAT.</param>
/// <param name="GrossCents">Both together.</param>
public sealed record SettlementView(
    Guid InitiativeId,
    int Year,
    decimal VatPercentage,
    string? RatesFrom,
    IReadOnlyList<SettlementShare> Shares,
    int HoursWithoutRate,
    long NetCents,
    long VatCents,
    long GrossCents
);
