using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the facilities and initiatives that may be about the same as an initiative; most in common first.</summary>
internal static class ListRelated
{
    public static async Task<Ok<IReadOnlyList<RelatedView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var need = (await NeedStore.Get(reading, initiative.NeedId))!;
        var to = new RelatedTo(
            need.MergedInto is { } into ? [need.Id, into] : [need.Id],
            initiative.Details.ComponentKeys,
            initiative.Title,
            initiative.SocietalGoal,
            id,
            OnlyRunning: false
        );
        return TypedResults.Ok(await FindRelated.Run(reading, to));
    }
}
