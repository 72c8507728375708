using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer records a draft as a need, by the same id. From then on everybody sees it, and it is told.</summary>
internal static class RecordNeedDraft
{
    public static Task<Created<NeedView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var draft = await NeedDraftStore.Seen(work, id, caller);
                var office = Need.OfficeOf(caller);
                caller.MustMatch(draft.Version);
                var (need, fact) = Need.Record(id, draft.MunicipalityCode, office, draft.Recordable(), now);
                await MunicipalityChecks.OwnMustExist(work, caller);
                if (!await NeedDraftStore.Remove(work, draft))
                    throw caller.Overtaken();
                return await RecordNeed.Keep(work, need with { MunicipalityName = draft.MunicipalityName }, fact, office, caller, now);
            },
            ct
        );
}
