using Samen.Web;

namespace Samen.Funding;

/// <summary>What municipalities owe: each reads its own, the fund manager and auditors all of them.</summary>
internal static class MunicipalityAccountRoutes
{
    public static void MapMunicipalityAccounts(this RouteGroupBuilder v1) =>
        v1.MapGet("/municipality-accounts/{code}", GetMunicipalityAccount.Handle)
            .WithTags("Ledger")
            .Allow(Scopes.LedgerRead, LedgerReader.Readers);
}
