using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager records a rate of statutory interest. What was charged before keeps the rate by which it was reckoned.
/// </summary>
internal static class RecordInterestRate
{
    public static Task<Created<InterestRateView>> Handle(
        RecordInterestRateRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        Faults.MustBeNone(InterestRate.FaultsOf(request, DutchTime.DayOf(now)));
        return database.Write(
            caller,
            async work =>
            {
                var rate = InterestRate.Record(request, caller.Id, now);
                if (!await InterestRateStore.Insert(work, rate))
                    throw new RuleViolation("rate-taken", "There is a rate from this day on; remove that one first.");
                return TypedResults.Created("/funding/v1/interest-rates", rate.View());
            },
            ct
        );
    }
}
