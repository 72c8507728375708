using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: counts for a dashboard.</summary>
internal static class SummariseInitiatives
{
    public static async Task<Ok<InitiativesSummary>> Handle(InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(new InitiativesSummary(await NeedStore.Count(reading), await InitiativeStore.Count(reading)));
    }
}
