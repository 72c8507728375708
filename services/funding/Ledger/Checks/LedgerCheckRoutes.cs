using Samen.Web;

namespace Samen.Funding;

/// <summary>The checks of the ledger: everybody reads whether it holds; the fund manager and admins have it looked at.</summary>
internal static class LedgerCheckRoutes
{
    public static void MapLedgerChecks(this RouteGroupBuilder v1)
    {
        var checks = v1.MapGroup("/ledger/checks").WithTags("Ledger");
        checks.MapGet("/", ListLedgerChecks.Handle).AllowEverybody();
        checks.MapPost("/", CheckLedger.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager, Roles.Admin);
    }
}
