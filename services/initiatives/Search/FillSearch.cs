using Samen.Search;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Job: makes needs and initiatives findable from before they were searchable; each change keeps its own words. Works in batches, so
/// that nothing waits long.
/// </summary>
internal static class FillSearch
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private const int Batch = 100;

    public static async Task Run(InitiativesDatabase database, CancellationToken ct)
    {
        IReadOnlyList<Guid> withoutParts;
        IReadOnlyList<SearchEntry> needs,
            initiatives;
        await using (var reading = await database.Read(ct))
        {
            withoutParts = await WordPartStore.Missing(reading);
            var all = await NeedListStore.List(reading, new NeedFilter(null, null, null, null, null), default, null, int.MaxValue);
            needs = await SearchIndex.Missing(reading, [.. all.Select(Findable.Of)], orOther: false);
            var grown = await InitiativeStore.List(reading, new InitiativeFilter { Viewer = "" }, null, int.MaxValue);
            initiatives = await SearchIndex.Missing(reading, [.. grown.Select(Findable.Of)], orOther: false);
        }
        await Write(database, withoutParts, FillParts, ct);
        await Write(database, needs, SearchIndex.Fill, ct);
        await Write(database, initiatives, SearchIndex.Fill, ct);
    }

    private static async Task FillParts(Work work, Guid id) => await WordPartStore.Put(work, (await NeedStore.Get(work, id))!);

    private static async Task Write<T>(InitiativesDatabase database, IReadOnlyList<T> all, Func<Work, T, Task> put, CancellationToken ct)
    {
        foreach (var some in all.Chunk(Batch))
            await database.Write(
                async work =>
                {
                    foreach (var one in some)
                        await put(work, one);
                },
                ct
            );
    }
}
