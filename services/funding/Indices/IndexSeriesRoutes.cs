using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Series of price rises: everybody reads them, the fund manager records them.</summary>
internal static class IndexSeriesRoutes
{
    public static void MapIndexSeries(this RouteGroupBuilder v1)
    {
        var series = v1.MapGroup("/indexations").WithTags("Frameworks");
        series.MapGet("/", ListIndexSeries.Handle).AllowEverybody();
        series.MapGet("/{series}", GetIndexSeries.Handle).AllowEverybody();
        series
            .MapPut("/{series}", RecordIndexSeries.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch()
            .Checks<RecordIndexSeriesRequest>(IndexSeries.FaultsOf);
    }
}
