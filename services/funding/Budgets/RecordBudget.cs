using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager records or changes a year's budget as the assembly adopted it. Coverage is allocated again.</summary>
internal static class RecordBudget
{
    public static Task<Results<Created<BudgetView>, Ok<BudgetView>>> Handle(
        int year,
        RecordBudgetRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!BudgetYears.Include(year))
            throw Refused.Invalid("year", "range", BudgetYears.Range);
        return database.Write<Results<Created<BudgetView>, Ok<BudgetView>>>(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                await FundStore.Hold(work);
                var current = await BudgetStore.Get(work, year);
                caller.MustMatch(current?.Revision ?? 0);
                var next = current is null
                    ? Budget.Record(year, request.ContributionsCents!.Value, request.OtherIncomeCents!.Value, request.AdoptedOn!.Value)
                    : current.Change(request.ContributionsCents!.Value, request.OtherIncomeCents!.Value, request.AdoptedOn!.Value);
                if (next is var (budget, fact))
                {
                    if (
                        !await (
                            current is null
                                ? BudgetStore.Insert(work, budget, caller.Id, now)
                                : BudgetStore.Update(work, budget, caller.Id, now)
                        )
                    )
                        throw caller.Overtaken();
                    work.Publish(fact, now);
                    foreach (var claim in await CoverageStore.Cover(work, year, budget.TotalCents))
                        work.Publish(claim.Changed(), now);
                }
                var view = (await BudgetStore.View(work, year))!;
                caller.Tag(view.Revision);
                return current is null ? TypedResults.Created($"/funding/v1/budgets/{year}", view) : TypedResults.Ok(view);
            },
            ct
        );
    }
}
