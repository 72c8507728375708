using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: what an hour is worth, by whose it is and the year from which that holds. Without rates hours stay hours.</summary>
internal static class ListBenefitRates
{
    public static async Task<Ok<IReadOnlyList<BenefitRateView>>> Handle(InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok<IReadOnlyList<BenefitRateView>>([.. (await BenefitRateStore.All(reading)).Select(rate => rate.View())]);
    }
}
