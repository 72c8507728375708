using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares the discharge of the board for a year.</summary>
internal static class PrepareDischarge
{
    public static Task<Created<FundProposalView>> Handle(
        PrepareDischargeRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, year) = (clock.GetUtcNow(), request.Year!.Value);
        if (year >= clock.Today().Year)
            throw Refused.Invalid("/year", "range", "The year is not over.");
        return database.Write(
            caller,
            async work =>
            {
                var proposal = FundProposal.Prepare(Guid.CreateVersion7(now), FundProposalKind.Discharge, year, null, now);
                await ProposalSteps.Start(work, caller, proposal, request, new { });
                return TypedResults.Created($"/funding/v1/fund-proposals/{proposal.Id}", await ProposalSteps.View(work, caller, proposal));
            },
            ct
        );
    }
}
