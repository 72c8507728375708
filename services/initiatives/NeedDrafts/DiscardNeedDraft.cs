using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that drafts a need throws the draft away.</summary>
internal static class DiscardNeedDraft
{
    public static Task<NoContent> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await NeedDraftStore.Seen(work, id, caller);
                caller.MustMatch(current.Version);
                if (!await NeedDraftStore.Remove(work, current))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
