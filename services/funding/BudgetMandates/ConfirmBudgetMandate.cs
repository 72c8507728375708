using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager confirms a budget mandate; from its first day on it allows what it says.</summary>
internal static class ConfirmBudgetMandate
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
                return current.Confirm(caller.Id, now);
            },
            ct
        );
}
