using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager divides a year's contributions over the municipalities. The same inputs again answer the run
/// that stands; other inputs make a new run only where the caller names the one that it replaces.
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
                var unknown = payers.Where(p => p.Value is null).Select(p => p.Key).ToList();
                if (unknown.Count > 0)
                    throw new RuleViolation(
                        "incomplete-figures",
                        $"Of {unknown.Count} of {payers.Count} municipalities, {string.Join(", ", unknown.Take(5))} first, the inhabitants on {date:yyyy-MM-dd} are not known; they would pay nothing."
                    );
                IReadOnlyList<Figure> figures = [.. payers.Select(p => new Figure { Code = p.Key, Inhabitants = p.Value!.Value })];
                var current = await ContributionStore.Current(work, budget.Year);
                if (current is null && request.ReplacesRunId is not null)
                    throw ContributionRun.NotCurrent();
                if (current is not null)
                {
                    var same = current.Follows(
                        budget,
                        date,
                        figures,
                        settings.VatPercentage,
                        await ContributionStore.FiguresOf(work, current.Id)
                    );
                    // A repeat may name what this run replaced: it is the request that made it, once more.
                    if (
                        same
                        && (
                            request.ReplacesRunId is null
                            || request.ReplacesRunId == current.Id
                            || request.ReplacesRunId == current.ReplacesRunId
                        )
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
                if (!await ContributionStore.Insert(work, run, parts, caller.Id))
                    throw Refused.Overtaken();
                // The run first: who follows must know which one counts.
                work.Publish(fact, now);
                foreach (var determined in run.Determined(parts))
                    work.Publish(determined, now);
                return TypedResults.Created($"/funding/v1/contribution-runs/{run.Id}", run.View());
            },
            ct
        );
}
