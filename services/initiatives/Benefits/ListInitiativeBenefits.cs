using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the benefits of an initiative, as they were recorded; of a draft only for who sees that.</summary>
internal static class ListInitiativeBenefits
{
    public static async Task<Ok<IReadOnlyList<BenefitView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await InitiativeStore.Seen(reading, id, caller);
        var realised = (await RealisationStore.OfInitiative(reading, id)).ToLookup(one => one.BenefitId);
        return TypedResults.Ok<IReadOnlyList<BenefitView>>([
            .. (await BenefitStore.Of(reading, id)).Select(benefit => benefit.View(realised[benefit.Id])),
        ]);
    }
}
