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
                var current = await BudgetProposalStore.Get(work, id) ?? throw Refused.NotFound("budget proposal");
                caller.MustMatch(current.Version);
                await CarriedAlternative.MustFit(work, request, current.Year);
                var revised = current.Revise(await BudgetStore.Get(work, current.Year));
                if (!await BudgetProposalStore.Update(work, revised))
                    throw caller.Overtaken();
                await BudgetProposalStore.Keep(work, ProposalText.Of(revised, request, caller.Id, clock.GetUtcNow()));
                caller.Tag(revised.Version);
                return TypedResults.Ok((await BudgetProposalStore.Views(work, caller, revised)).Single());
            },
            ct
        );
    }
}
