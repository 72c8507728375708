using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who recorded what was realised takes it back with a reason; it stays to be read and counts in no figure.</summary>
internal static class TakeBackRealisation
{
    public static Task<Ok<RealisationView>> Handle(
        Guid id,
        TakeBackRealisationRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await GetRealisation.Of(work, id);
                var (_, initiative) = await GetBenefit.Held(work, current.BenefitId, caller);
                await RealiseBenefit.MustRecord(work, caller, initiative, current.MunicipalityCode);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (taken, fact) = current.TakeBack(request.Reason!, now);
                if (!await RealisationStore.Update(work, taken))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(taken.Version);
                return TypedResults.Ok(taken.View());
            },
            ct
        );
}
