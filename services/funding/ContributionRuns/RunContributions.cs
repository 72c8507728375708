using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager divides a year's contributions over the municipalities. Nobody owes anything before a second person checked it
/// and it is final. The same inputs return the run that waits or counts; other inputs make a new run only when the caller names the final
/// run that it replaces.
/// </summary>
internal static class RunContributions
{
    public static Task<Results<Created<ContributionRunView>, Ok<ContributionRunView>>> Handle(
        RunContributionsRequest request,
        Caller caller,
        FundingDatabase database,
        Setting<FundingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write<Results<Created<ContributionRunView>, Ok<ContributionRunView>>>(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var vat = (await settings.In(work)).VatPercentage;
                var budget = await BudgetStore.Get(work, request.Year!.Value)
                    ?? throw new RuleViolation("no-budget", $"There is no budget for {request.Year}; record it first.");
                var date = request.ReferenceDate!.Value;
                var figures = await FiguresOf(work, budget.Year, date);
                var current = await ContributionRunStore.Current(work, budget.Year);
                var pending = await ContributionRunStore.Pending(work, budget.Year);
                foreach (var there in new[] { pending, current }.OfType<ContributionRun>())
                {
                    var own = await ContributionStore.FiguresOf(work, there.Id);
                    if (there.IsSameAs(budget, date, figures, vat, own) && there.MayBeRepeatedBy(request.ReplacesRunId))
                    {
                        caller.Tag(there.Version);
                        return TypedResults.Ok(there.View(caller));
                    }
                }
                await AccountsSteps.MustTake(work, [budget.Year], "correct contributions by credit notes and invoices of an open year");
                if (current is null && request.ReplacesRunId is not null)
                    throw ContributionRun.NotCurrent();
                current?.MustBeReplacedBy(request.ReplacesRunId);
                if (pending is not null)
                    throw ContributionRun.AnotherWaits();
                var now = clock.GetUtcNow();
                var (run, parts) = ContributionRun.Prepare(
                    Guid.CreateVersion7(now),
                    await ContributionRunStore.Last(work, budget.Year) + 1,
                    budget,
                    date,
                    await AlternativeStore.KeyOf(work, budget),
                    figures,
                    vat,
                    current,
                    (caller.Id, now)
                );
                if (!await ContributionRunStore.Insert(work, run, parts))
                    throw Refused.Overtaken();
                caller.Tag(run.Version);
                return TypedResults.Created($"/funding/v1/contribution-runs/{run.Id}", run.View(caller));
            },
            ct
        );

    /// <summary>The inhabitants on that date of the municipalities that pay in a year.</summary>
    public static async Task<IReadOnlyList<Figure>> FiguresOf(Work work, int year, DateOnly date) =>
        ContributionRun.FiguresOf(await MunicipalityStore.Inhabitants(work, date, ContributionRun.PayersOn(year, date)), date);
}
