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
        var gates = await GateStore.List(reading, GateStatus.Asked, null, "", null, Most);
        var items = (await TaskforceItemStore.Get(reading, gates.Select(gate => gate.ItemId).OfType<Guid>())).ToDictionary(item => item.Id);
        return
        [
            .. from gate in gates
            where gate is { ItemId: not null, AskedAt: not null } && items.ContainsKey(gate.ItemId.Value)
            let item = items[gate.ItemId!.Value]
            let day = item.MeetingDate ?? item.MeetingIn(toCome)?.Date
            where day is not null
            select new CalendarEntry(
                $"gates/{gate.Id}/waiting",
                $"{gate.Title}: de Taskforce adviseert",
                day.Value,
                null,
                null,
                null,
                $"/beslismomenten/{gate.Id}",
                gate.AskedAt!.Value
            ),
        ];
    }
}
