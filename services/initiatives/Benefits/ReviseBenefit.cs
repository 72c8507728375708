using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner changes a benefit; the version before it is kept, and what was realised stays as it is.</summary>
internal static class ReviseBenefit
{
    public static Task<Ok<BenefitView>> Handle(
        Guid id,
        BenefitRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var (current, initiative) = await GetBenefit.Held(work, id, caller);
                initiative.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(Benefit.FaultsOf(request, clock.Today()));
                var isRealised = (await RealisationStore.Of(work, id)).Any(one => one.TakenBackAt is null);
                var now = clock.GetUtcNow();
                var (revised, fact) = current.Revise(initiative, request, isRealised);
                if (!await BenefitStore.Update(work, revised))
                    throw caller.Overtaken();
                await BenefitStore.Keep(work, revised.SavedBy(caller, now));
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(revised.Version);
                return TypedResults.Ok(await GetBenefit.View(work, revised));
            },
            ct
        );
}
