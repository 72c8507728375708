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
        accounts.MapGet("/{account}", GetLedgerAccount.Handle).AllowEverybody();
        accounts.MapGet("/{account}/balances", ListLedgerBalances.Handle).AllowEverybody();
        accounts.MapGet("/{account}/postings", ListLedgerPostings.Handle).Allow(Scopes.LedgerRead, LedgerReader.Readers);
        accounts
            .MapPost("/", AddLedgerAccount.Handle)
            .Allow(Scopes.LedgerWrite, Roles.FundManager)
            .Checks<AddLedgerAccountRequest>(LedgerAccount.FaultsOf);
        accounts.MapPost("/{account}/closing", CloseLedgerAccount.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        accounts.MapDelete("/{account}/closing", ReopenLedgerAccount.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
    }
}
