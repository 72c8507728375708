using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>How far a municipality was reminded of an invoice that it did not pay in time; each stage once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReminderStage>))]
public enum ReminderStage
{
    /// <summary>The first reminder.</summary>
    FirstReminder,

    /// <summary>The second reminder.</summary>
    SecondReminder,

    /// <summary>To the municipal secretary.</summary>
    ToSecretary,
}

/// <summary>Holds back the reminders of an invoice until a day.</summary>
public sealed record HoldRemindersRequest
{
    /// <summary>Why, 5 to 500 characters: what is disputed, or what was agreed.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>The last day on which nothing is sent: today, or at most a year from now.</summary>
    [Required]
    public DateOnly? Until { get; init; }
}

/// <summary>Sends the reminders that are due.</summary>
public sealed record SendRemindersRequest
{
    /// <summary>Whether to show only what would be sent.</summary>
    public bool DryRun { get; init; }
}

/// <summary>That nothing is sent about an invoice for some time.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which nothing is sent.</param>
/// <param name="HeldBy">Who said so; null: not for the caller.</param>
/// <param name="HeldAt">When, UTC.</param>
public sealed record ReminderHoldView(string Reason, DateOnly Until, string? HeldBy, DateTimeOffset HeldAt);

/// <summary>A reminder that was sent, or would be. Whole euro cents.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Stage">Which reminder.</param>
/// <param name="SentOn">The day on which it was sent.</param>
/// <param name="OpenCents">What was left to pay on that day.</param>
/// <param name="InterestCents">Interest until that day, which the reminder names; null: no interest is reckoned.</param>
/// <param name="Mailed">Whether a mail goes out; without an address the municipality has to be told in another way.</param>
public sealed record ReminderView(
    Guid InvoiceId,
    string InvoiceNumber,
    string MunicipalityCode,
    string MunicipalityName,
    ReminderStage Stage,
    DateOnly SentOn,
    long OpenCents,
    long? InterestCents,
    bool Mailed
);

/// <summary>What was sent, or would be.</summary>
/// <param name="DryRun">Whether nothing was sent.</param>
/// <param name="Reminders">One per invoice, the first to be paid first.</param>
public sealed record RemindersSent(bool DryRun, IReadOnlyList<ReminderView> Reminders);

/// <summary>An invoice that was not paid in time. Whole euro cents.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="InvoiceNumber">Its number.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="DueOn">Day on which it had to be paid at the latest.</param>
/// <param name="DaysLate">Days since then.</param>
/// <param name="OpenCents">What is left to pay.</param>
/// <param name="InterestCents">Interest until today that was not charged yet; null: none is reckoned, or a rate is missing.</param>
/// <param name="Stage">The last reminder that was sent; null: none.</param>
/// <param name="RemindedOn">When that was sent.</param>
/// <param name="NextStage">The reminder that follows; null: all were sent.</param>
/// <param name="NextOn">From which day it is due; not before a hold is over.</param>
/// <param name="Hold">Why nothing is sent now; null: nothing is held back.</param>
public sealed record OverdueInvoiceView(
    Guid InvoiceId,
    string InvoiceNumber,
    int Year,
    string MunicipalityCode,
    string MunicipalityName,
    DateOnly DueOn,
    int DaysLate,
    long OpenCents,
    long? InterestCents,
    ReminderStage? Stage,
    DateOnly? RemindedOn,
    ReminderStage? NextStage,
    DateOnly? NextOn,
    ReminderHoldView? Hold
);

/// <summary>The reminders of one invoice.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Reminders">Those that were sent, the first one first.</param>
/// <param name="NextStage">The one that follows; null: all were sent, or nothing is left to pay.</param>
/// <param name="NextOn">From which day it is due.</param>
/// <param name="Hold">Why nothing is sent now; null: nothing is held back.</param>
/// <param name="Version">Version of the hold, which is its ETag; 0: nothing was ever held back.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record InvoiceRemindersView(
    Guid InvoiceId,
    IReadOnlyList<ReminderView> Reminders,
    ReminderStage? NextStage,
    DateOnly? NextOn,
    ReminderHoldView? Hold,
    int Version,
    [property: AllowedValues("Hold", "Release")] IReadOnlyList<string> AllowedActions
);
