using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager revises an appropriation that is not handed over. Each version is kept.</summary>
internal static class ReviseAppropriation
{
    public static Task<Ok<AppropriationView>> Handle(
        Guid id,
        ReviseAppropriationRequest request,
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
                var current = await ProposalSteps.Held(work, id, FundProposalKind.Appropriation);
                caller.MustMatch(current.Version);
                var revised = current.Revise();
                await ProposalSteps.Revise(work, caller, revised, request, AppropriationContent.Of(request), clock.GetUtcNow());
                return TypedResults.Ok(await AppropriationSteps.View(work, caller, revised));
            },
            ct
        );
    }
}
