using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what a joint facility costs and brings; the figures of the initiative that it comes of, or its own cost if it comes of none.
/// </summary>
internal static class GetFacilityBenefitFigures
{
    public static async Task<Ok<BenefitPart>> Handle(Guid id, InitiativesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var facility = await FacilityStore.Get(reading, id) ?? throw Refused.NotFound("facility");
        var year = clock.Today().Year;
        var one = facility.InitiativeId is { } initiative
            ? await BenefitCaseStore.Of(reading, (await InitiativeStore.Get(reading, initiative))!, year)
            : await BenefitCaseStore.Of(reading, facility);
        return TypedResults.Ok(GetInitiativeBenefitFigures.PartOf(one, await BenefitRateStore.All(reading), year));
    }
}
