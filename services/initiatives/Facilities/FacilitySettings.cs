using System.ComponentModel.DataAnnotations;

namespace Samen.Initiatives;

/// <summary>Terms of joint facilities; at the first start <c>Samen:Initiatives:Facilities</c>.</summary>
internal sealed record FacilitySettings
{
    public const string Section = "Samen:Initiatives:Facilities";

    /// <summary>
    /// Months ahead that the review date of an explanation lies at most. No source names a term; a choice of this program.
    /// </summary>
    [Range(1, 36)]
    public int ReviewMonths { get; init; } = 12;
}
