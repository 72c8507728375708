using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares the budget of a year, or a change of it.</summary>
internal static class PrepareBudgetProposal
{
    public static Task<Created<BudgetProposalView>> Handle(
        PrepareBudgetProposalRequest request,
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
                var now = clock.GetUtcNow();
                var year = request.Year!.Value;
                await CarriedAlternative.MustFit(work, request, year);
                var current = await BudgetStore.Get(work, year);
                var proposal = FundProposal.Prepare(Guid.CreateVersion7(now), FundProposalKind.Budget, year, current?.Revision, now);
                await ProposalSteps.Start(work, caller, proposal, request, BudgetContent.Of(request));
                return TypedResults.Created(
                    $"/funding/v1/budget-proposals/{proposal.Id}",
                    await BudgetContents.View(work, caller, proposal)
                );
            },
            ct
        );
    }
}
