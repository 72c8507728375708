using Samen.Contracts;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>What other settings come to: how many events are older than they are kept.</summary>
internal static class RetentionFigures
{
    public static async Task<IReadOnlyList<SettingFigureView>> Of(
        Reading reading,
        RetentionSettings before,
        RetentionSettings after,
        DateTimeOffset now
    )
    {
        var (old, other) = (0L, 0L);
        foreach (var type in FactType.All.Keys)
        {
            old += await EventStore.CountBefore(reading, type, now - before.Of(type));
            other += await EventStore.CountBefore(reading, type, now - after.Of(type));
        }
        return [new SettingFigureView("erased", null, old, other)];
    }
}
