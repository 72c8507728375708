using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what a municipality would contribute by each alternative of a simulation. At most 8, without pages.</summary>
internal static class ListMunicipalityAlternatives
{
    public static async Task<Ok<IReadOnlyList<SimulatedContributionView>>> Handle(
        Guid id,
        string code,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await SimulationSteps.Seen(reading, id, caller);
        var found = await AlternativeStore.OfMunicipality(reading, id, code);
        return found.Count > 0 ? TypedResults.Ok(found) : throw Refused.NotFound("contribution");
    }
}
