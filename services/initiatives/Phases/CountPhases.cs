using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: how many initiatives are in each phase and for how long; how many should have been at their next gate.</summary>
internal static class CountPhases
{
    public static async Task<Ok<IReadOnlyList<PhaseCount>>> Handle(InitiativesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await PhaseCountStore.Count(reading, clock.Today()));
    }
}
