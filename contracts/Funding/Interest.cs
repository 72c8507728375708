using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Which statutory interest the fund reckons; a setting of it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterestRegime>))]
public enum InterestRegime
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Ordinary statutory interest (wettelijke rente, article 6:119 BW).</summary>
    Ordinary,

    /// <summary>Statutory commercial interest (wettelijke handelsrente, article 6:119a BW).</summary>
    Commercial,
}

/// <summary>What became of a charge of interest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterestChargeStatus>))]
public enum InterestChargeStatus
{
    /// <summary>It waits for a second person.</summary>
    Prepared,

    /// <summary>A second person approved it; the municipality owes it.</summary>
    Charged,

    /// <summary>A second person refused it.</summary>
    Refused,

    /// <summary>Who prepared it withdrew it.</summary>
    Withdrawn,

    /// <summary>It was taken back after it was charged.</summary>
    Reversed,
}

/// <summary>Records a rate that applies from a day on, until the next one.</summary>
public sealed record RecordInterestRateRequest
{
    /// <summary>Ordinary or commercial.</summary>
    [Required]
    public InterestRegime? Regime { get; init; }

    /// <summary>The first day on which it applies, from 2012 to a year from now.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Percent a year, 0 to 50 with at most two decimals.</summary>
    [Required, Range(0d, 50d)]
    public decimal? Percentage { get; init; }

    /// <summary>Where it was read, 5 to 300 characters.</summary>
    [Required, StringLength(300, MinimumLength = 5)]
    public string? Source { get; init; }
}

/// <summary>A rate of statutory interest.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Regime">Ordinary or commercial.</param>
/// <param name="From">The first day on which it applies; it does until the next one.</param>
/// <param name="Percentage">Percent a year.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="RemovedAt">When it was taken back, UTC; null: it counts.</param>
/// <param name="Version">Its version, which is its ETag.</param>
public sealed record InterestRateView(
    Guid Id,
    InterestRegime Regime,
    DateOnly From,
    decimal Percentage,
    string Source,
    DateTimeOffset RecordedAt,
    DateTimeOffset? RemovedAt,
    int Version
);

/// <summary>The rates, and which of them the fund reckons by.</summary>
/// <param name="Regime">What the fund reckons; by default <c>Off</c>.</param>
/// <param name="Rates">The latest first.</param>
public sealed record InterestRatesView(InterestRegime Regime, IReadOnlyList<InterestRateView> Rates);

/// <summary>A part of a period, in which what was open and the rate were the same.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Days">How many days.</param>
/// <param name="OpenCents">What was open, in whole euro cents.</param>
/// <param name="Percentage">Percent a year.</param>
public sealed record InterestPeriodView(DateOnly From, DateOnly Until, int Days, long OpenCents, decimal Percentage);

/// <summary>Prepares to charge the interest on an invoice that was not charged yet.</summary>
public sealed record PrepareInterestRequest
{
    /// <summary>The last day that counts; after the due date and not in the future. Today when absent.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Refuses a charge of interest, or takes it back.</summary>
public sealed record InterestReasonRequest
{
    /// <summary>Why, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>
/// Interest on an invoice that was paid late, or not at all: simple, per day, over 365 or in a leap year 366 days. Whole euro cents, half
/// up over the whole of it. What was credited was never owed.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Number of the invoice, and of the charge on it.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Year">Budget year of the invoice.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Regime">Ordinary or commercial.</param>
/// <param name="From">The first day that counts.</param>
/// <param name="Until">The last day that counts.</param>
/// <param name="Periods">How it was reckoned.</param>
/// <param name="AmountCents">The interest.</param>
/// <param name="PaidCents">What was received of it.</param>
/// <param name="Status">What became of it.</param>
/// <param name="PreparedBy">Who prepared it; null: not for the caller.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet, or not for the caller.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Reason">Why it was refused or taken back.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record InterestChargeView(
    Guid Id,
    string Number,
    Guid InvoiceId,
    int Year,
    string MunicipalityCode,
    InterestRegime Regime,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<InterestPeriodView> Periods,
    long AmountCents,
    long PaidCents,
    InterestChargeStatus Status,
    string? PreparedBy,
    DateTimeOffset PreparedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    int Version,
    [property: AllowedValues("Approve", "Refuse", "Withdraw", "Reverse")] IReadOnlyList<string> AllowedActions
);
