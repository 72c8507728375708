using Samen.Contracts.Initiatives;
using Samen.Lists;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The gates that wait for the Taskforce, as entries of a calendar.</summary>
internal static class WaitingGates
{
    /// <summary>How many at most: the newest.</summary>
    private const int Most = 200;

    /// <summary>What waits for the Taskforce: at its meeting, once one is planned.</summary>
    public static async Task<IReadOnlyList<CalendarEntry>> Entries(Reading reading)
    {
        var toCome = await MeetingStore.ToCome(reading);
        var entries = new List<CalendarEntry>();
        foreach (var gate in await GateStore.List(reading, GateStatus.Asked, null, "", null, Most))
            if (
                gate is { ItemId: { } id, AskedAt: { } asked }
                && await TaskforceItemStore.Get(reading, id) is { } item
                && (item.MeetingDate ?? item.MeetingIn(toCome)?.Date) is { } day
            )
                entries.Add(
                    new(
                        $"gates/{gate.Id}/waiting",
                        $"{gate.Title}: de Taskforce adviseert",
                        day,
                        null,
                        null,
                        null,
                        $"/beslismomenten/{gate.Id}",
                        asked
                    )
                );
        return entries;
    }
}
