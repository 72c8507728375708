using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Where a need stands in a list in one of its orders.</summary>
/// <param name="Rank">Time of recording in ticks, municipalities or inhabitants: what the list is sorted by, the most first.</param>
/// <param name="Id">The need; sorts those of one rank.</param>
internal sealed record NeedPlace(long Rank, Guid Id)
{
    /// <summary>Null: not a key of a list in this order.</summary>
    public static NeedPlace? Of(NeedOrder order, string[] key) =>
        key is [var of, var rank, var id]
        && of == order.ToString()
        && long.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= DateTimeOffset.MaxValue.Ticks
        && Guid.TryParse(id, out var guid)
            ? new(number, guid)
            : null;

    public static string[] KeyOf(NeedOrder order, NeedView need)
    {
        var rank = order switch
        {
            NeedOrder.Municipalities => need.Municipalities,
            NeedOrder.Inhabitants => need.Inhabitants,
            _ => need.RecordedAt.UtcTicks,
        };
        return [order.ToString(), rank.ToString(CultureInfo.InvariantCulture), need.Id.ToString()];
    }
}
