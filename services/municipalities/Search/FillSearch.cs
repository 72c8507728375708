using Samen.Search;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: indexes the register, whose names change by the day without a change here. Works in batches, so that nothing waits long. Other
/// things are indexed with each change.
/// </summary>
internal static class FillSearch
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static async Task Run(MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct) =>
        await database.WriteInBatches(await Outdated(database, clock.Today(), ct), SearchIndex.Put, ct);

    private static async Task<IReadOnlyList<SearchEntry>> Outdated(MunicipalitiesDatabase database, DateOnly today, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var others = await OtherNames.Read(reading, today);
        var register = (await MunicipalityStore.AllPeriods(reading))
            .GroupBy(period => period.Code)
            .Select(periods => Findable.Of([.. periods], others, today));
        return await SearchIndex.Outdated(reading, [.. register]);
    }
}
