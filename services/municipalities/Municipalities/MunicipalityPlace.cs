using System.Globalization;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>Where a municipality stands in a list by inhabitants, the most first.</summary>
/// <param name="Inhabitants">On its newest reference date; 0 where none is known.</param>
/// <param name="Code">Sorts those of one size.</param>
internal sealed record MunicipalityPlace(int Inhabitants, string Code)
{
    private const string Order = nameof(MunicipalityOrder.Inhabitants);

    /// <summary>Null: not a key of a list in this order.</summary>
    public static MunicipalityPlace? Of(string[] key) =>
        key is [Order, var inhabitants, var code]
        && int.TryParse(inhabitants, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, code)
            : null;

    public static string[] KeyOf(MunicipalityView one) =>
        [Order, (one.Inhabitants is [var newest, ..] ? newest.Inhabitants : 0).ToString(CultureInfo.InvariantCulture), one.Code];
}
