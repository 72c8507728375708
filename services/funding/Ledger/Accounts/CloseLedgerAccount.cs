using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager closes an account: nothing is posted on it any more, and what was stays.</summary>
internal static class CloseLedgerAccount
{
    public static Task<Ok<LedgerAccountView>> Handle(
        string code,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        return database.StepOfAccount(
            code,
            caller,
            today,
            account =>
            {
                caller.MustMatch(account.Version);
                return account.Close(today);
            },
            ct
        );
    }
}
