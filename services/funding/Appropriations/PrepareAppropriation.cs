using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager prepares what is to become of the result of a year.</summary>
internal static class PrepareAppropriation
{
    public static Task<Created<AppropriationView>> Handle(
        PrepareAppropriationRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. AppropriationContent.FaultsOf(request)]);
        return database.Write(
            caller,
            async work =>
            {
                var (now, year) = (clock.GetUtcNow(), request.Year!.Value);
                if (await AppropriationSteps.FiguresOf(work, caller, year) is null)
                    throw new RuleViolation("accounts-first", $"There are no accounts of {year} yet.");
                var proposal = FundProposal.Prepare(Guid.CreateVersion7(now), FundProposalKind.Appropriation, year, null, now);
                await ProposalSteps.Start(work, caller, proposal, request, AppropriationContent.Of(request));
                return TypedResults.Created(
                    $"/funding/v1/appropriations/{proposal.Id}",
                    await AppropriationSteps.View(work, caller, proposal)
                );
            },
            ct
        );
    }
}
