using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: the yearly rounds of the Taskforce with the answers, newest first.</summary>
internal static class ListRounds
{
    public static async Task<Ok<IReadOnlyList<RoundView>>> Handle(InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var views = new List<RoundView>();
        foreach (var round in await RoundStore.List(reading))
            views.Add(await RoundStore.View(reading, round));
        return TypedResults.Ok<IReadOnlyList<RoundView>>(views);
    }
}
