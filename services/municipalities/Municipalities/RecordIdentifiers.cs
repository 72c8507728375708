using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: an admin records the numbers of a municipality in other registers.</summary>
internal static class RecordIdentifiers
{
    public static Task<Ok<MunicipalityView>> Handle(
        string code,
        RecordIdentifiersRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var municipality = await MunicipalityStore.Get(work, code, clock.Today()) ?? throw Refused.NotFound("municipality");
                var current = await IdentifiersStore.Get(work, code);
                caller.MustMatch(current.Version);
                var recorded = current.Record(request);
                Faults.MustBeNone(recorded.Faults);
                if (!await IdentifiersStore.Write(work, recorded))
                    throw caller.Overtaken();
                caller.Tag(recorded.Version);
                return TypedResults.Ok((await MunicipalityStore.Views(work, [municipality], clock.Today())).Single());
            },
            ct
        );
}
