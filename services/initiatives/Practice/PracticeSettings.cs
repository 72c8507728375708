namespace Samen.Initiatives;

/// <summary>Settings of people from practice: <c>Samen:Initiatives:Practice</c>.</summary>
internal sealed record PracticeSettings
{
    public const string Section = "Samen:Initiatives:Practice",
        Rule = $"{Section}:VatPercentage must be from 0 to 100.";

    /// <summary>
    /// VAT on hours that are settled, in percent, 0 to 100. 21 is usual between a municipality and an association; no source that was
    /// read says that it holds here.
    /// </summary>
    public decimal VatPercentage { get; init; } = 21;

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid => VatPercentage is >= 0 and <= 100;
}
