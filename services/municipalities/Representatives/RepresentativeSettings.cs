namespace Samen.Municipalities;

/// <summary>How long personal data is kept, <c>Samen:Municipalities:Representatives</c>.</summary>
internal sealed record RepresentativeSettings
{
    /// <summary>Months after the end of a period until it is erased, 0 to 120.</summary>
    public int KeptMonths { get; init; } = 12;
}
