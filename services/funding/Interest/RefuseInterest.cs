using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: a second fund manager refuses a charge of interest, with a reason.</summary>
internal static class RefuseInterest
{
    public static Task<Ok<InterestChargeView>> Handle(
        Guid id,
        InterestReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.StepOfInterest(
            id,
            caller,
            (_, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
