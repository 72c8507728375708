using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: annual accounts with their report. What is being prepared is there for the fund manager and auditors only.</summary>
internal static class GetAnnualAccounts
{
    public static async Task<Ok<AnnualAccountsView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Accounts, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await AccountsSteps.View(reading, caller, proposal));
    }
}
