using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the series by which frameworks are indexed, by their keys.</summary>
internal static class ListIndexSeries
{
    public static async Task<Ok<IReadOnlyList<IndexSeriesView>>> Handle(Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok<IReadOnlyList<IndexSeriesView>>([
            .. (await IndexSeriesStore.All(reading)).Select(series => series.View(caller)),
        ]);
    }
}
