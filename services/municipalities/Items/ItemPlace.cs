using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Where an item stands in the list of items.</summary>
/// <param name="Date">Day of its assembly; the last day of the calendar while it has none.</param>
/// <param name="Number">Number on the agenda; 1,000 without one.</param>
/// <param name="ProposedAt">The newest of equals stands first.</param>
/// <param name="Id">The item.</param>
internal sealed record ItemPlace(DateOnly Date, int Number, DateTimeOffset ProposedAt, Guid Id)
{
    private const int WithoutNumber = 1_000;

    /// <summary>Parses a key; null: invalid.</summary>
    public static ItemPlace? Of(string[] key) =>
        key is [var date, var number, var at, var id]
        && DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var proposedAt)
        && Guid.TryParse(id, out var guid)
            ? new ItemPlace(day, place, proposedAt, guid)
            : null;

    /// <summary>The key of an item.</summary>
    public static string[] KeyOf(AgendaItemView item) =>
        [
            (item.AssemblyDate ?? DateOnly.MaxValue).ToString("O", CultureInfo.InvariantCulture),
            (item.Number ?? WithoutNumber).ToString(CultureInfo.InvariantCulture),
            .. PageQuery.KeyOf(item.ProposedAt, item.Id),
        ];
}
