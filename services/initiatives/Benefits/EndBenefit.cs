using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner ends a benefit with a year; what was realised stays.</summary>
internal static class EndBenefit
{
    public static Task<Ok<BenefitView>> Handle(
        Guid id,
        EndBenefitRequest request,
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
                var (ended, fact) = current.End(request, (await RealisationStore.Of(work, id)).Count > 0);
                if (!await BenefitStore.Update(work, ended))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(ended.Version);
                return TypedResults.Ok(await GetBenefit.View(work, ended));
            },
            ct
        );
}
