using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: what an initiative costs and brings, with the facilities that come of it; of a draft only for who sees that.</summary>
internal static class GetInitiativeBenefitFigures
{
    public static async Task<Ok<BenefitPart>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var year = clock.Today().Year;
        return TypedResults.Ok(PartOf(await BenefitCaseStore.Of(reading, initiative, year), await BenefitRateStore.All(reading), year));
    }

    public static BenefitPart PartOf(BenefitCase one, IReadOnlyList<BenefitRate> rates, int thisYear) =>
        new(one.InitiativeId, one.FacilityId, one.Name, one.Facilities.Count, BenefitSums.Of([one], rates, thisYear));
}
