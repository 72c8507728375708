using Samen.Web;

namespace Samen.Funding;

/// <summary>The years of the fund: everybody sees what comes in and what becomes of it.</summary>
internal static class YearRoutes
{
    public static void MapYears(this RouteGroupBuilder v1)
    {
        var years = v1.MapGroup("/years").WithTags("Years");
        years.MapGet("/{year:int}", GetFundYear.Handle).AllowEverybody();
        years.MapGet("/{year:int}/overview", GetYearOverview.Handle).AllowEverybody();
    }
}
