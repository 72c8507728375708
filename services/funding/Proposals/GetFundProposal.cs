using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: where a proposal of the fund stands. What is being prepared is there for the fund manager and auditors only.</summary>
internal static class GetFundProposal
{
    public static async Task<Ok<FundProposalView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, null, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await ProposalSteps.View(reading, caller, proposal));
    }
}
