using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The chart of accounts with its balances: everybody reads them, the fund manager adds accounts and closes them.</summary>
internal static class LedgerAccountRoutes
{
    public static void MapLedgerAccounts(this RouteGroupBuilder v1)
    {
        var accounts = v1.MapGroup("/ledger/accounts").WithTags("Ledger");
        accounts.MapGet("/", ListLedgerAccounts.Handle).AllowEverybody();
        accounts.MapGet("/{code}", GetLedgerAccount.Handle).AllowEverybody();
        accounts.MapGet("/{code}/balances", ListLedgerBalances.Handle).AllowEverybody();
        accounts.MapGet("/{code}/postings", ListLedgerPostings.Handle).Allow(Scopes.LedgerRead, LedgerReader.Readers);
        accounts
            .MapPost("/", AddLedgerAccount.Handle)
            .Allow(Scopes.LedgerWrite, Roles.FundManager)
            .Checks<AddLedgerAccountRequest>(LedgerAccount.FaultsOf);
        accounts.MapPost("/{code}/closing", CloseLedgerAccount.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        accounts.MapDelete("/{code}/closing", ReopenLedgerAccount.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
    }
}
