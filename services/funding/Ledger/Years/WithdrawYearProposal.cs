using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager withdraws the proposal to close a year of the ledger or to open it again, also that of another one.
/// </summary>
internal static class WithdrawYearProposal
{
    public static Task<Ok<LedgerYearView>> Handle(
        int year,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        return database.StepOfYear(
            year,
            caller,
            now,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Withdraw(caller.Id, now));
            },
            ct
        );
    }
}
