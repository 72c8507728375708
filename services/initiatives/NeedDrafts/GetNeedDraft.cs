using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a draft of the caller's municipality, with its version as ETag.</summary>
internal static class GetNeedDraft
{
    public static async Task<Ok<NeedDraftView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var draft = await NeedDraftStore.Seen(reading, id, caller);
        caller.Tag(draft.Version);
        return TypedResults.Ok(draft.View());
    }
}
