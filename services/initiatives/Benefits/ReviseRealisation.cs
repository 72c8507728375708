using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: whoever recorded what was realised corrects it; the earlier version is kept.</summary>
internal static class ReviseRealisation
{
    public static Task<Ok<RealisationView>> Handle(
        Guid id,
        ReviseRealisationRequest request,
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
                var (benefit, initiative) = await GetBenefit.Held(work, current.BenefitId, caller);
                await RealiseBenefit.MustRecord(work, caller, initiative, current.MunicipalityCode);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(
                    Realisation.FaultsOf(request, current.Kind, current.MunicipalityCode is null, current.Year, clock.Today())
                );
                var bounds = await RealisationBounds.Of(work, benefit, current.MunicipalityCode, current.Year, id);
                Faults.MustBeNone(bounds.FaultsOf(request));
                var now = clock.GetUtcNow();
                var (revised, fact) = current.Revise(request);
                if (!await RealisationStore.Update(work, revised))
                    throw caller.Overtaken();
                await RealisationStore.Keep(work, revised.SavedBy(caller, now));
                work.Publish(fact, now);
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
}
