using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a series by which frameworks are indexed.</summary>
internal static class GetIndexSeries
{
    public static async Task<Ok<IndexSeriesView>> Handle(string series, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var found = await IndexSeriesStore.Get(reading, series) ?? throw Refused.NotFound("index series");
        caller.Tag(found.Version);
        return TypedResults.Ok(found.View(caller));
    }
}
