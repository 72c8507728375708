using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager grants a budget holder the right to approve, for a line or a programme. It allows nothing until a second fund
/// manager confirms it.
/// </summary>
internal static class GrantBudgetMandate
{
    public static Task<Created<BudgetMandateView>> Handle(
        GrantBudgetMandateRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(BudgetMandate.FaultsOf(request, clock.Today()));
        return database.Write(
            caller,
            async work =>
            {
                var mandate = BudgetMandate.Grant(request, caller.Id, clock.GetUtcNow());
                await BudgetMandateStore.Insert(work, mandate);
                caller.Tag(mandate.Version);
                return TypedResults.Created($"/funding/v1/budget-mandates/{mandate.Id}", mandate.View(clock.Today(), caller));
            },
            ct
        );
    }
}
