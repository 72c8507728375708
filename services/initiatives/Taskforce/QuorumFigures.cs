using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What other settings come to: how many of the members of today must take part in an advice.</summary>
internal static class QuorumFigures
{
    public static async Task<IReadOnlyList<SettingFigureView>> Of(
        Reading reading,
        TaskforceSettings before,
        TaskforceSettings after,
        DateTimeOffset now
    )
    {
        var filled = (await SeatStore.List(reading)).Count(seat => seat.IsFilled(DutchTime.DayOf(now)));
        return
        [
            new SettingFigureView("members", null, filled, filled),
            new SettingFigureView("quorum", null, Least(before, filled), Least(after, filled)),
        ];
    }

    private static int Least(TaskforceSettings settings, int filled) =>
        Enumerable.Range(1, filled).FirstOrDefault(members => settings.IsQuorum(members, filled));
}
