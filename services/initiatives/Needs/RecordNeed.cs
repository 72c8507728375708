using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer records a need of their own municipality.</summary>
internal static class RecordNeed
{
    public static Task<Created<NeedView>> Handle(
        RecordNeedRequest request,
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
                Faults.MustBeNone(Need.FaultsOf(request));
                var (need, fact) = Need.Record(Guid.CreateVersion7(now), request.MunicipalityCode!, office, request, now);
                var municipality = await MunicipalityChecks.MustExist(work, need.MunicipalityCode, "/municipalityCode");
                return await Keep(work, need with { MunicipalityName = municipality.Name }, fact, office, caller, now);
            },
            ct
        );
    }

    /// <summary>Keeps and tells a need that was just recorded, and answers it.</summary>
    public static async Task<Created<NeedView>> Keep(
        Work work,
        Need need,
        NeedRecorded fact,
        Office office,
        Caller caller,
        DateTimeOffset now
    )
    {
        await NeedStore.Insert(work, need);
        await NeedVersionStore.Insert(work, need.SavedBy(office, now));
        work.Publish(fact, now);
        caller.Tag(need.Version);
        return TypedResults.Created($"/initiatives/v1/needs/{need.Id}", await NeedStore.View(work, need));
    }
}
