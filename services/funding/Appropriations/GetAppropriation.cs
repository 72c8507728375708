using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: an appropriation. What is being prepared is there for the fund manager and auditors only.</summary>
internal static class GetAppropriation
{
    public static async Task<Ok<AppropriationView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Appropriation, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await AppropriationSteps.View(reading, caller, proposal));
    }
}
