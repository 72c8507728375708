using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a budget proposal by which a budget may change has in common.</summary>
internal static class ProposalSteps
{
    /// <summary>Takes the step on the proposal as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<BudgetProposalView>> Step(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, BudgetProposal, Task<BudgetProposal>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await BudgetProposalStore.Get(work, id) ?? throw Refused.NotFound("budget proposal");
                var next = await step(work, current);
                if (!await BudgetProposalStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok((await BudgetProposalStore.Views(work, caller, next)).Single());
            },
            ct
        );
}
