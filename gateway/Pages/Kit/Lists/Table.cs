using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// A list that was read: names of columns, and rows of text, numbers, days and moments (<see cref="DateTime"/> in Dutch civil
/// time).
/// </summary>
internal sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The names of columns in a language.</summary>
    public static IReadOnlyList<string> Names<T>(IReadOnlyList<Column<T>> columns, Language language) =>
        [.. columns.Select(column => language.T(column.Nl, column.En))];

    /// <summary>A row of a table with these columns.</summary>
    public static IReadOnlyList<object?> Row<T>(
        T row,
        IReadOnlyList<Column<T>> columns,
        Language language,
        IReadOnlyDictionary<string, MunicipalityView> municipalities
    )
    {
        return [.. columns.Select(column => Shown(column.Value(row)))];

        object? Shown(object? value) =>
            value switch
            {
                Word word => language.T(word),
                InMunicipality places => string.Join(
                    ", ",
                    places.Codes.Select(code => municipalities.TryGetValue(code ?? "", out var known) ? known.Name : code)
                ),
                DateTimeOffset at => TimeZoneInfo.ConvertTime(at, DutchTime.Zone).DateTime,
                _ => value,
            };
    }
}
