using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: another person refuses amounts of an obligation that wait, with a reason. What counted until then still does.</summary>
internal static class RefuseObligation
{
    public static Task<Ok<ObligationView>> Handle(
        Guid id,
        SpendingReasonRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Decide(
            id,
            caller,
            (current, change) =>
            {
                caller.MustMatch(current.Version);
                return change.Refuse(request.Reason!, caller.Id, clock.GetUtcNow());
            },
            ct
        );
}
