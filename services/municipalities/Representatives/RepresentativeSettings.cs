using System.ComponentModel.DataAnnotations;

namespace Samen.Municipalities;

/// <summary>How long personal data is kept.</summary>
internal sealed record RepresentativeSettings
{
    /// <summary>Months after the end of a period until it is erased.</summary>
    [Range(0, 120)]
    public int KeptMonths { get; init; } = 12;
}
