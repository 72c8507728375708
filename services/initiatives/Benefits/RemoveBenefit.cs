using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner removes a benefit of which nothing was ever recorded as realised.</summary>
internal static class RemoveBenefit
{
    public static Task<NoContent> Handle(Guid id, Caller caller, InitiativesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var (current, initiative) = await GetBenefit.Held(work, id, caller);
                initiative.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                var fact = current.Remove(initiative, (await RealisationStore.Of(work, id)).Count > 0);
                if (!await BenefitStore.Remove(work, current))
                    throw caller.Overtaken();
                if (fact is not null)
                    work.Publish(fact, clock.GetUtcNow());
                return TypedResults.NoContent();
            },
            ct
        );
}
