using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager refuses a budget mandate, with a reason.</summary>
internal static class RefuseBudgetMandate
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
                return current.Refuse(request.Reason!, caller.Id, now);
            },
            ct
        );
}
