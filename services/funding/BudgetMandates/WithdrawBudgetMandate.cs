using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: who granted a budget mandate withdraws it before it is confirmed.</summary>
internal static class WithdrawBudgetMandate
{
    public static Task<Ok<BudgetMandateView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfMandate(
            id,
            caller,
            clock,
            (current, now) =>
            {
                caller.MustMatch(current.Version);
                return current.Withdraw(caller.Id, now);
            },
            ct
        );
}
