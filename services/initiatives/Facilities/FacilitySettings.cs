namespace Samen.Initiatives;

/// <summary>Settings of joint facilities: <c>Samen:Initiatives:Facilities</c>.</summary>
internal sealed record FacilitySettings
{
    public const string Section = "Samen:Initiatives:Facilities",
        Rule = $"{Section}:ReviewMonths must be from 1 to 36.";

    /// <summary>
    /// Months ahead that the review date of an explanation lies at most, 1 to 36. No source names a term; a choice of this program.
    /// </summary>
    public int ReviewMonths { get; init; } = 12;

    /// <summary>Whether the first start adds the well-known facilities.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid => ReviewMonths is >= 1 and <= 36;
}
