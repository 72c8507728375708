using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares the framework for the four years after a year.</summary>
internal static class PrepareFramework
{
    public static Task<Created<FrameworkView>> Handle(
        PrepareFrameworkRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. FrameworkContent.FaultsOf(request)]);
        return database.Write(
            caller,
            async work =>
            {
                var (now, year) = (clock.GetUtcNow(), request.Year!.Value);
                var content = await FrameworkSteps.ContentOf(work, request, year);
                var proposal = FundProposal.Prepare(Guid.CreateVersion7(now), FundProposalKind.Framework, year, null, now);
                await ProposalSteps.Start(work, caller, proposal, request, content);
                return TypedResults.Created($"/funding/v1/frameworks/{proposal.Id}", await FrameworkSteps.View(work, caller, proposal));
            },
            ct
        );
    }
}
