using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who prepared the amounts of an obligation that wait withdraws them. What counted until then still counts.</summary>
internal static class WithdrawObligation
{
    public static Task<Ok<ObligationView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Decide(
            id,
            caller,
            (current, change) =>
            {
                caller.MustMatch(current.Version);
                return change.Withdraw(caller.Id, clock.GetUtcNow());
            },
            ct
        );
}
