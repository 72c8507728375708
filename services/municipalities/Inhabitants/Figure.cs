using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }
    public int Inhabitants { get; init; }

    /// <summary>Reports a reference date that is in the future or too long ago.</summary>
    public static IEnumerable<Fault> FaultsOf(DateOnly referenceDate, DateOnly today) =>
        referenceDate.Year < 1990 || referenceDate > today.AddYears(1)
            ? [new Fault("referenceDate", "range", $"Must be from 1990 to {today.AddYears(1):yyyy-MM-dd}.")]
            : [];
}
