using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one credit proposal; what comes of it is on the invoice.</summary>
internal static class GetCreditProposal
{
    public static async Task<Ok<CreditProposalView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await CreditProposalStore.Get(reading, id) ?? throw Refused.NotFound("credit proposal");
        caller.Tag(proposal.Version);
        return TypedResults.Ok(proposal.View(caller));
    }
}
