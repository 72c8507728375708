using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the gates of an initiative, the earliest first; what its owners still prepare, they alone see.</summary>
internal static class ListGatesOfInitiative
{
    public static async Task<Ok<IReadOnlyList<GateView>>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var isOwner = initiative.IsOwnedBy(Initiative.ViewerOf(caller));
        return TypedResults.Ok(
            await GateViews.Of(reading, [.. (await GateStore.Of(reading, id)).Where(gate => isOwner || !gate.IsPrivate)])
        );
    }
}
