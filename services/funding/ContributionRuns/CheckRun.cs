using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager says that a contribution run is right. It can then be made final.</summary>
internal static class CheckRun
{
    public static Task<Ok<ContributionRunView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfRun(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var next = current.Check(caller.Id, clock.GetUtcNow());
                await RunSteps.MustStillFit(work, current);
                return next;
            },
            ct
        );
}
