using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one budget proposal. What is being prepared is there for the fund manager and auditors only.</summary>
internal static class GetBudgetProposal
{
    public static async Task<Ok<BudgetProposalView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Budget, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await BudgetContents.View(reading, caller, proposal));
    }
}
