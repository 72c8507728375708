using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one budget proposal. What is being prepared is there for the fund manager and auditors only.</summary>
internal static class GetBudgetProposal
{
    public static async Task<Ok<BudgetProposalView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await Seen(reading, id, caller);
        caller.Tag(proposal.Version);
        return TypedResults.Ok((await BudgetProposalStore.Views(reading, caller, proposal)).Single());
    }

    /// <exception cref="Refused">404: there is none, or it is not for the caller yet.</exception>
    public static async Task<BudgetProposal> Seen(Reading reading, Guid id, Caller caller) =>
        await BudgetProposalStore.Get(reading, id) is { } proposal
        && (proposal.SubmittedVersion is not null || BudgetReaders.Include(caller))
            ? proposal
            : throw Refused.NotFound("budget proposal");
}
