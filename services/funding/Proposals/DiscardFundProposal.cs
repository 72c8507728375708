using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Search;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager discards a proposal that no assembly has seen.</summary>
internal static class DiscardFundProposal
{
    public static Task<NoContent> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await FundProposalStore.Get(work, id) ?? throw Refused.NotFound("proposal");
                caller.MustMatch(current.Version);
                if (!await FundProposalStore.Update(work, current.Discard()))
                    throw caller.Overtaken();
                await SearchIndex.Remove(work, $"fund-proposals/{id}");
                return TypedResults.NoContent();
            },
            ct
        );
}
