using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one initiative, with its version as ETag.</summary>
internal static class GetInitiative
{
    public static async Task<Ok<InitiativeView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        caller.Tag(initiative.Version);
        return TypedResults.Ok(initiative.View(caller));
    }
}
