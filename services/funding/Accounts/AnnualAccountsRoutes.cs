using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What annual accounts say: the fund manager prepares them from the ledger, everybody reads what was handed over.</summary>
internal static class AnnualAccountsRoutes
{
    public static void MapAnnualAccounts(this RouteGroupBuilder v1)
    {
        var accounts = v1.MapGroup("/annual-accounts").WithTags("Accounts");
        accounts.MapGet("/{id:guid}", GetAnnualAccounts.Handle).AllowEverybody();
        accounts.MapGet("/{id:guid}/versions", ListAccountsTexts.Handle).AllowEverybody();
        accounts.MapGet("/{id:guid}/lines", ListAccountsLines.Handle).AllowEverybody();
        accounts
            .MapPost("/", PrepareAnnualAccounts.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .Checks<PrepareAnnualAccountsRequest>(AccountsSteps.FaultsOf);
        accounts
            .MapPut("/{id:guid}", ReviseAnnualAccounts.Handle)
            .Allow(Scopes.BudgetsWrite, Roles.FundManager)
            .RequiresIfMatch()
            .Checks<ReviseAnnualAccountsRequest>(AccountsSteps.FaultsOf);
    }
}
