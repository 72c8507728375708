using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager opens a closed account again.</summary>
internal static class ReopenLedgerAccount
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
                return one.Open();
            },
            ct
        );
    }
}
