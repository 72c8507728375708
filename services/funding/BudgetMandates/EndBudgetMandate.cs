using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a fund manager ends a budget mandate at once, with a reason. What was approved by it stands.</summary>
internal static class EndBudgetMandate
{
    public static Task<Ok<BudgetMandateView>> Handle(
        Guid id,
        SpendingReasonRequest request,
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
                return current.End(request.Reason!, caller.Id, now);
            },
            ct
        );
}
