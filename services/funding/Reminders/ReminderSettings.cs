using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>When reminders are due, and whom to ask. At the first start: <c>Samen:Funding:Reminders</c>.</summary>
internal sealed record ReminderSettings
{
    private const string Section = "Samen:Funding:Reminders";

    /// <summary>Days from the last day to pay to the first reminder.</summary>
    [Range(1, 90)]
    public int FirstDays { get; init; } = 7;

    /// <summary>Days from the first reminder to the second.</summary>
    [Range(1, 90)]
    public int SecondDays { get; init; } = 14;

    /// <summary>Days from the second reminder to the secretary.</summary>
    [Range(1, 90)]
    public int SecretaryDays { get; init; } = 14;

    /// <summary>Where a municipality asks about an invoice, such as an address or a telephone number; null: nothing is said.</summary>
    [StringLength(200)]
    public string? Contact { get; init; }

    /// <summary>Days from the last reminder, or from the last day to pay, to this one.</summary>
    public int DaysTo(ReminderStage stage) =>
        stage switch
        {
            ReminderStage.FirstReminder => FirstDays,
            ReminderStage.SecondReminder => SecondDays,
            _ => SecretaryDays,
        };

    /// <exception cref="InvalidOperationException">A setting is wrong; the message says which and why.</exception>
    public static ReminderSettings From(IConfiguration configuration)
    {
        var usual = new ReminderSettings();
        var contact = configuration[$"{Section}:Contact"]?.Trim();
        if (contact is { Length: > 200 })
            throw new InvalidOperationException($"{Section}:Contact is longer than 200 characters.");
        return new ReminderSettings
        {
            FirstDays = Days(configuration, nameof(FirstDays), usual.FirstDays),
            SecondDays = Days(configuration, nameof(SecondDays), usual.SecondDays),
            SecretaryDays = Days(configuration, nameof(SecretaryDays), usual.SecretaryDays),
            Contact = string.IsNullOrEmpty(contact) ? null : contact,
        };
    }

    private static int Days(IConfiguration configuration, string name, int usual) =>
        configuration[$"{Section}:{name}"] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 90 ? days
        : throw new InvalidOperationException($"{Section}:{name} is '{text}'; it must be a whole number of days from 1 to 90.");
}
