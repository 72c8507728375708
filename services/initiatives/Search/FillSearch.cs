using Samen.Search;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Job: makes needs, initiatives and facilities findable from before they were searchable; each change keeps its own words. Works in
/// batches, so that nothing waits long.
/// </summary>
internal static class FillSearch
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static async Task Run(InitiativesDatabase database, CancellationToken ct)
    {
        IReadOnlyList<Guid> withoutParts;
        IReadOnlyList<SearchEntry> needs,
            initiatives,
            facilities;
        await using (var reading = await database.Read(ct))
        {
            withoutParts = await WordPartStore.Missing(reading);
            var all = await NeedListStore.List(reading, new NeedFilter(), default, null, int.MaxValue);
            needs = await SearchIndex.Missing(reading, [.. all.Select(Findable.Of)], orOther: false);
            var grown = await InitiativeStore.List(reading, new InitiativeFilter { Viewer = "" }, null, int.MaxValue);
            var joint = await FacilityStore.List(reading, new(null, null, null, null, null, null), null, int.MaxValue);
            facilities = await SearchIndex.Missing(reading, [.. joint.Select(Findable.Of)], orOther: false);
            initiatives = await SearchIndex.Missing(reading, [.. grown.Select(Findable.Of)], orOther: false);
        }
        await database.WriteInBatches(withoutParts, FillParts, ct);
        await database.WriteInBatches(needs, SearchIndex.Fill, ct);
        await database.WriteInBatches(initiatives, SearchIndex.Fill, ct);
        await database.WriteInBatches(facilities, SearchIndex.Fill, ct);
    }

    private static async Task FillParts(Work work, Guid id) => await WordPartStore.Put(work, (await NeedStore.Get(work, id))!);
}
