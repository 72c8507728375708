using System.Globalization;

namespace Samen.Web;

/// <summary>
/// The orders in which a list can be had, and how a cursor tells where it goes on in each. The order that is added first is that of
/// callers who name none.
/// </summary>
/// <param name="idOf">What names a row.</param>
public sealed class ListOrders<TOrder, TRow, TId>(Func<TRow, TId> idOf)
    where TOrder : struct, Enum
    where TId : IParsable<TId>
{
    private readonly List<(TOrder Order, Func<TRow, string> Rank, Func<string, TId, ListPlace<TId>?> Place)> orders = [];

    /// <summary>Adds an order by text, compared ordinally.</summary>
    public ListOrders<TOrder, TRow, TId> ByText(TOrder order, Func<TRow, string> text) =>
        With(order, text, (rank, id) => new(rank, null, null, id));

    /// <summary>Adds an order by a whole number, 0 or more.</summary>
    public ListOrders<TOrder, TRow, TId> ByNumber(TOrder order, Func<TRow, long> number) =>
        With(
            order,
            row => number(row).ToString(CultureInfo.InvariantCulture),
            (rank, id) => Whole(rank) is { } whole ? new(null, whole, null, id) : null
        );

    /// <summary>Adds an order by a time.</summary>
    public ListOrders<TOrder, TRow, TId> ByTime(TOrder order, Func<TRow, DateTimeOffset> time) =>
        With(
            order,
            row => time(row).UtcTicks.ToString(CultureInfo.InvariantCulture),
            (rank, id) =>
                Whole(rank) is { } ticks && ticks <= DateTimeOffset.MaxValue.Ticks ? new(null, null, new(ticks, TimeSpan.Zero), id) : null
        );

    /// <summary>The order that is asked for.</summary>
    /// <exception cref="Refused">400: there is no such order.</exception>
    public TOrder Of(TOrder? asked) =>
        asked is not { } order ? orders[0].Order
        : Enum.IsDefined(order) ? order
        : throw Refused.Invalid("order", "format", "Is not one of the choices.");

    /// <summary>After which row the page begins, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list in this order.</exception>
    public ListPlace<TId>? After(TOrder order, PageQuery page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.After(3) is not [var of, var rank, var name])
            return null;
        return of == $"{order}" && TId.TryParse(name, CultureInfo.InvariantCulture, out var id)
            ? Find(order).Place(rank, id) ?? throw NotOfThisList()
            : throw NotOfThisList();
    }

    /// <summary>The key of a row in this order.</summary>
    public string[] KeyOf(TOrder order, TRow row) => [$"{order}", Find(order).Rank(row), $"{idOf(row)}"];

    private (TOrder Order, Func<TRow, string> Rank, Func<string, TId, ListPlace<TId>?> Place) Find(TOrder order) =>
        orders.Single(one => one.Order.Equals(order));

    private static long? Whole(string rank) =>
        long.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static Refused NotOfThisList() => Refused.Invalid("cursor", "format", "Is not a cursor of this list.");

    private ListOrders<TOrder, TRow, TId> With(TOrder order, Func<TRow, string> rank, Func<string, TId, ListPlace<TId>?> place)
    {
        orders.Add((order, rank, place));
        return this;
    }
}
