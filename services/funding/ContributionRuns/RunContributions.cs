using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager divides a year's contributions over the municipalities. The same inputs return the current run; other
/// inputs make a new run only when the caller names the run that it replaces.
/// </summary>
internal static class RunContributions
{
    public static Task<Results<Created<ContributionRunView>, Ok<ContributionRunView>>> Handle(
        RunContributionsRequest request,
        Caller caller,
        FundingDatabase database,
        FundingSettings settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write<Results<Created<ContributionRunView>, Ok<ContributionRunView>>>(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                await FundStore.Hold(work);
                var budget = await BudgetStore.Get(work, request.Year!.Value)
                    ?? throw new RuleViolation("no-budget", $"There is no budget for {request.Year}; record it first.");
                var date = request.ReferenceDate!.Value;
                var payers = await MunicipalityStore.Inhabitants(work, date, ContributionRun.PayersOn(budget.Year, date));
                var figures = ContributionRun.FiguresOf(payers, date);
                var current = await ContributionRunStore.Current(work, budget.Year);
                if (current is null && request.ReplacesRunId is not null)
                    throw ContributionRun.NotCurrent();
                if (current is not null)
                {
                    var own = await ContributionStore.FiguresOf(work, current.Id);
                    if (
                        current.IsSameAs(budget, date, figures, settings.VatPercentage, own)
                        && current.MayBeRepeatedBy(request.ReplacesRunId)
                    )
                        return TypedResults.Ok(current.View());
                    current.MustBeReplacedBy(request.ReplacesRunId);
                }
                var (run, parts, fact) = ContributionRun.Complete(
                    Guid.CreateVersion7(now),
                    budget,
                    date,
                    figures,
                    settings.VatPercentage,
                    current,
                    now
                );
                if (!await ContributionRunStore.Insert(work, run, parts, caller.Id))
                    throw Refused.Overtaken();
                // The run comes first: consumers must know which run counts.
                work.Publish(fact, now);
                foreach (var determined in run.Determined(parts))
                    work.Publish(determined, now);
                return TypedResults.Created($"/funding/v1/contribution-runs/{run.Id}", run.View());
            },
            ct
        );
}
