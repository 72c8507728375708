using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: a fund manager grants a budget holder the right to approve, for a line or a programme. It allows nothing until a second fund
/// manager confirms it. Whether there is an account of who holds it is not looked at here, since only the gateway knows accounts: one of
/// nobody is granted all the same, and allows nothing.
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
        if (request.HeldBy!.Trim() == caller.Id)
            throw new RuleViolation("second-person", "Nobody grants a mandate to themselves.");
        return database.Write(
            caller,
            async work =>
            {
                await MustBeKnown(work, request);
                var mandate = BudgetMandate.Grant(request, caller.Id, clock.GetUtcNow());
                await BudgetMandateStore.Insert(work, mandate);
                caller.Tag(mandate.Version);
                return TypedResults.Created($"/funding/v1/budget-mandates/{mandate.Id}", mandate.View(clock.Today(), caller));
            },
            ct
        );
    }

    /// <summary>Refuses a line or programme that no budget has. Who holds it is an account, which only the gateway knows.</summary>
    private static async Task MustBeKnown(Work work, GrantBudgetMandateRequest request)
    {
        foreach (var budget in await BudgetStore.After(work, BudgetYears.First - 1))
            if ((await BudgetRevisionStore.LinesNow(work, budget)).Items.Any(line => line.IsCost && IsMeant(line, request)))
                return;
        throw request.LineCode is null
            ? Refused.Invalid("/programme", "unknown", "No budget has this programme.")
            : Refused.Invalid("/lineCode", "unknown", "No budget has a cost line with this code.");
    }

    private static bool IsMeant(BudgetLine line, GrantBudgetMandateRequest request) =>
        request.LineCode is { } code
            ? line.Code == code
            : string.Equals(line.Programme, request.Programme!.Trim(), StringComparison.OrdinalIgnoreCase);
}
