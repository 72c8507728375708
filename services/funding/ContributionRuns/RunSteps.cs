using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a contribution run has in common.</summary>
internal static class RunSteps
{
    /// <summary>Takes the step on the run as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<ContributionRunView>> StepOfRun(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, ContributionRun, Task<ContributionRun>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var next = await step(work, await ContributionRunStore.Get(work, id) ?? throw Refused.NotFound("contribution run"));
                if (!await ContributionRunStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(caller));
            },
            ct
        );

    /// <summary>Refuses a run whose budget or inhabitants are not what it divided.</summary>
    /// <exception cref="RuleViolation"><c>run-outdated</c>; <c>incomplete-figures</c>.</exception>
    public static async Task MustStillFit(Work work, ContributionRun run) =>
        run.MustStillFit(
            await BudgetStore.Get(work, run.Year),
            await RunContributions.FiguresOf(work, run.Year, run.ReferenceDate),
            await ContributionStore.FiguresOf(work, run.Id)
        );
}
