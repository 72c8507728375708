using Samen.Search;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: indexes what is not searchable yet: everything from before the search existed, and the register, whose names
/// change by the day. Works in batches, so that nothing waits long.
/// </summary>
internal static class FillSearch
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static async Task Run(MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var (register, others) = await Missing(database, clock.Today(), ct);
        // Only this job indexes the register; other things are indexed with each change.
        await database.WriteInBatches(register, SearchIndex.Put, ct);
        await database.WriteInBatches(others, SearchIndex.Fill, ct);
    }

    private static async Task<(IReadOnlyList<SearchEntry> Register, IReadOnlyList<SearchEntry> Others)> Missing(
        MunicipalitiesDatabase database,
        DateOnly today,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        SearchEntry[] register =
        [
            .. (await MunicipalityStore.AllPeriods(reading))
                .GroupBy(period => period.Code)
                .Select(periods => Findable.Of([.. periods], today)),
        ];
        SearchEntry[] others =
        [
            .. (await AssemblyStore.List(reading, null, int.MaxValue)).Select(Findable.Of),
            .. (await ItemStore.List(reading, null, null, null, null, null, int.MaxValue)).Select(Findable.Of),
        ];
        return (await SearchIndex.Missing(reading, register, orOther: true), await SearchIndex.Missing(reading, others, orOther: false));
    }
}
