using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: prepares other amounts of an obligation: more, less, or in other years. The fund manager or a budget holder does; they count once
/// they are approved, as the first ones.
/// </summary>
internal static class ReviseObligation
{
    public static Task<Ok<ObligationView>> Handle(
        Guid id,
        ReviseObligationRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(ObligationAmounts.FaultsOf(request.Amounts));
        return database.StepOfObligation(
            id,
            caller,
            async (work, current, last) =>
            {
                caller.MustMatch(current.Version);
                var years = await ObligationYearStore.Of(work, id);
                var (revised, change) = current.Revise(request, last, years, caller.Id, clock.GetUtcNow());
                await PostObligation.MustBeTaken(work, change.Amounts.Less(years));
                await ObligationStore.Insert(work, change);
                return revised;
            },
            ct
        );
    }
}
