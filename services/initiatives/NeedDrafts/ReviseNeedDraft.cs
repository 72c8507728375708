using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that drafts a need saves what it says now.</summary>
internal static class ReviseNeedDraft
{
    public static Task<Ok<NeedDraftView>> Handle(
        Guid id,
        ReviseNeedDraftRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await NeedDraftStore.Seen(work, id, caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(NeedDraft.FaultsOf(request));
                var revised = current.Revise(request, Need.OfficeOf(caller), clock.GetUtcNow());
                if (!await NeedDraftStore.Update(work, revised))
                    throw caller.Overtaken();
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
}
