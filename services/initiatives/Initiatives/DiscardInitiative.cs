using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead throws a draft away that was never submitted.</summary>
internal static class DiscardInitiative
{
    public static Task<NoContent> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Seen(work, id, caller);
                current.MustBeLead(caller);
                caller.MustMatch(current.Version);
                current.MustBeDiscardable();
                if (!await InitiativeStore.Discard(work, current))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
