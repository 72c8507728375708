using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a framework, each amount with its indexation. What is being prepared is for the fund manager and auditors only.</summary>
internal static class GetFramework
{
    public static async Task<Ok<FrameworkView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Framework, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await FrameworkSteps.View(reading, caller, proposal));
    }
}
