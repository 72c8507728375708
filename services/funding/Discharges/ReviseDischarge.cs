using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager revises a discharge that is not handed over. Each version is kept.</summary>
internal static class ReviseDischarge
{
    public static Task<Ok<FundProposalView>> Handle(
        Guid id,
        ReviseDischargeRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await ProposalSteps.Held(work, id, FundProposalKind.Discharge);
                caller.MustMatch(current.Version);
                var revised = current.Revise();
                await ProposalSteps.Revise(work, caller, revised, request, new { }, clock.GetUtcNow());
                return TypedResults.Ok(await ProposalSteps.View(work, caller, revised));
            },
            ct
        );
}
