using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager closes an account: nothing is posted on it any more, and what was stays.</summary>
internal static class CloseLedgerAccount
{
    public static Task<Ok<LedgerAccountView>> Handle(
        string account,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = clock.Today();
        return database.StepOfAccount(
            account,
            caller,
            today,
            one =>
            {
                caller.MustMatch(one.Version);
                return one.Close(today);
            },
            ct
        );
    }
}
