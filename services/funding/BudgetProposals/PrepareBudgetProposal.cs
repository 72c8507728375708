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
                var proposal = BudgetProposal.Prepare(Guid.CreateVersion7(now), year, await BudgetStore.Get(work, year), now);
                await BudgetProposalStore.Insert(work, proposal);
                await BudgetProposalStore.Keep(work, ProposalText.Of(proposal, request, caller.Id, now));
                caller.Tag(proposal.Version);
                return TypedResults.Created(
                    $"/funding/v1/budget-proposals/{proposal.Id}",
                    (await BudgetProposalStore.Views(work, caller, proposal)).Single()
                );
            },
            ct
        );
    }
}
