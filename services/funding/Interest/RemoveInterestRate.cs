using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager removes a rate that was wrong; it can still be read.</summary>
internal static class RemoveInterestRate
{
    public static Task<Ok<InterestRateView>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var rate = await InterestRateStore.Get(work, id) ?? throw Refused.NotFound("interest rate");
                caller.MustMatch(rate.Version);
                var removed = rate.Remove(caller.Id, clock.GetUtcNow());
                if (!await InterestRateStore.Update(work, removed))
                    throw caller.Overtaken();
                return TypedResults.Ok(removed.View());
            },
            ct
        );
}
