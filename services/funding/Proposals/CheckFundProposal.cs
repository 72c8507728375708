using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager finds a version right, where its kind needs that before it is handed over.</summary>
internal static class CheckFundProposal
{
    public static Task<Ok<FundProposalView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct) =>
        database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var text = await FundProposalStore.Text(work, current, current.TextVersion);
                await ProposalKind.Of(current).MustBeCheckable(work, current, text);
                return current.Check(text, caller.Id);
            },
            ct
        );
}
