using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>
/// Job: measures how long each step from need to effect takes, over all initiatives that were submitted. It reads them by batches, so
/// that it holds up nobody; a path then reads eleven rows, however many initiatives there are.
/// </summary>
internal static class MeasurePaths
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private const int Batch = 2000;

    public static async Task Run(InitiativesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var days = new Dictionary<PathStep, List<int>>();
        Guid? after = null;
        while (true)
        {
            await using var reading = await database.Read(ct);
            var read = await PathStore.Batch(reading, after, Batch);
            foreach (var (step, taken) in read.SelectMany(one => one.Taken()))
            {
                if (!days.TryGetValue(step, out var all))
                    days[step] = all = [];
                all.Add(taken);
            }
            if (read.Count < Batch)
                break;
            after = read[^1].Id;
        }
        var now = clock.GetUtcNow();
        await database.Write(work => PathStore.Put(work, days.Select(one => PathMedian.Of(one.Key, one.Value, now))), ct);
    }
}
