using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: every step of a municipality with a joint facility, in their order, also those that were taken back.</summary>
internal static class ListAdoptionSteps
{
    public static async Task<Ok<IReadOnlyList<AdoptionStepView>>> Handle(
        Guid id,
        string code,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await GetAdoption.Of(reading, id, code);
        var steps = await AdoptionStepStore.Of(reading, id, code);
        return TypedResults.Ok<IReadOnlyList<AdoptionStepView>>([.. steps.Select(s => s.View())]);
    }
}
