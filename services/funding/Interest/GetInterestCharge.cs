using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one charge of interest; a municipality sees its own, once it was charged.</summary>
internal static class GetInterestCharge
{
    public static async Task<Ok<InterestChargeView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var charge = (await InterestChargeStore.List(reading, new InterestFilter { Id = id }.For(caller), null, 1)).SingleOrDefault()
            ?? throw Refused.NotFound("interest charge");
        caller.Tag(charge.Version);
        return TypedResults.Ok(charge.View(caller));
    }
}
