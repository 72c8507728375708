using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer drafts a need of their own municipality, which nobody else sees.</summary>
internal static class DraftNeed
{
    public static Task<Created<NeedDraftView>> Handle(
        DraftNeedRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(request.MunicipalityCode!);
        var office = Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                Faults.MustBeNone(NeedDraft.FaultsOf(request));
                var draft = NeedDraft.Begin(Guid.CreateVersion7(now), request.MunicipalityCode!, office, request, now);
                var municipality = await MunicipalityChecks.MustExist(work, draft.MunicipalityCode, "/municipalityCode");
                await NeedDraftStore.Insert(work, draft);
                caller.Tag(draft.Version);
                return TypedResults.Created(
                    $"/initiatives/v1/need-drafts/{draft.Id}",
                    (draft with { MunicipalityName = municipality.Name }).View()
                );
            },
            ct
        );
    }
}
