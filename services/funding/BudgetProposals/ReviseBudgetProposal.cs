using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager revises a budget proposal, on the budget as it is now. Each version is kept.</summary>
internal static class ReviseBudgetProposal
{
    public static Task<Ok<BudgetProposalView>> Handle(
        Guid id,
        ReviseBudgetProposalRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. BudgetLines.FaultsOf(request), .. CarriedAlternative.FaultsOf(request)]);
        return database.Write(
            caller,
            async work =>
            {
                var current = await ProposalSteps.Held(work, id, FundProposalKind.Budget);
                caller.MustMatch(current.Version);
                await CarriedAlternative.MustFit(work, request, current.Year);
                var revised = current.Revise((await BudgetStore.Get(work, current.Year))?.Revision);
                await ProposalSteps.Revise(work, caller, revised, request, BudgetContent.Of(request), clock.GetUtcNow());
                return TypedResults.Ok(await BudgetContents.View(work, caller, revised));
            },
            ct
        );
    }
}
