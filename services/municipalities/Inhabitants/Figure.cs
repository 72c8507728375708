using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }
    public int Inhabitants { get; init; }

    /// <summary>Refuses a reference date of which no figure can be known yet, or of long ago.</summary>
    /// <exception cref="Refused">400 for the field: not from 1990 to a year from now.</exception>
    public static void MustBeKnowable(DateOnly reference, DateOnly today, string field)
    {
        if (reference.Year < 1990 || reference > today.AddYears(1))
            throw Refused.Invalid(field, "range", $"Must be from 1990 to {today.AddYears(1):yyyy-MM-dd}.");
    }
}
