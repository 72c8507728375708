using Samen.Web;

namespace Samen.Funding;

/// <summary>Discharges of the board: prepared by the fund manager, read as every other proposal.</summary>
internal static class DischargeRoutes
{
    public static void MapDischarges(this RouteGroupBuilder v1)
    {
        var discharges = v1.MapGroup("/discharges").WithTags("Accounts");
        discharges.MapPost("/", PrepareDischarge.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager);
        discharges.MapPut("/{id:guid}", ReviseDischarge.Handle).Allow(Scopes.BudgetsWrite, Roles.FundManager).RequiresIfMatch();
    }
}
