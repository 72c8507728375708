using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a budget mandate has in common.</summary>
internal static class BudgetMandateSteps
{
    /// <summary>Takes the step on the mandate as it is; the step checks the version itself.</summary>
    public static Task<Ok<BudgetMandateView>> StepOfMandate(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        TimeProvider clock,
        Func<BudgetMandate, DateTimeOffset, BudgetMandate> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await BudgetMandateStore.Get(work, id) ?? throw Refused.NotFound("budget mandate");
                var next = step(current, clock.GetUtcNow());
                if (!await BudgetMandateStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(clock.Today(), caller));
            },
            ct
        );
}
