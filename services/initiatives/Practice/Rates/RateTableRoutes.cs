using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Rates and settlements: everybody reads them, the fund manager records the rates of a year.</summary>
internal static class RateTableRoutes
{
    public static void MapRateTables(this RouteGroupBuilder v1)
    {
        var tables = v1.MapGroup("/rate-tables").WithTags("Practice");
        tables.MapGet("/", ListRateTables.Handle).AllowEverybody();
        tables.MapGet("/{year:int}", GetRateTable.Handle).AllowEverybody();
        tables.MapPut("/{year:int}", RecordRateTable.Handle).Allow(Scopes.FacilitiesWrite, Roles.FundManager).RequiresIfMatch();

        var settlements = v1.MapGroup("/initiatives/{id:guid}/settlements").WithTags("Practice");
        settlements.MapGet("/{year:int}", GetSettlement.Handle).AllowEverybody();
        settlements.MapGet("/{year:int}/lines", ListSettlementLines.Handle).AllowEverybody();
    }
}
