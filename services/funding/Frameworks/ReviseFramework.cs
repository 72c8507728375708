using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager revises a framework, by the indexation as it is now. Each version is kept.</summary>
internal static class ReviseFramework
{
    public static Task<Ok<FrameworkView>> Handle(
        Guid id,
        ReviseFrameworkRequest request,
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
                var current = await ProposalSteps.Held(work, id, FundProposalKind.Framework);
                caller.MustMatch(current.Version);
                var revised = current.Revise();
                var content = await FrameworkSteps.ContentOf(work, request, current.Year);
                await ProposalSteps.Revise(work, caller, revised, request, content, clock.GetUtcNow());
                return TypedResults.Ok(await FrameworkSteps.View(work, caller, revised));
            },
            ct
        );
    }
}
