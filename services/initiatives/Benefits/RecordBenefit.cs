using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an owner records a benefit that is expected of the initiative. Of a draft nobody is told.</summary>
internal static class RecordBenefit
{
    public static Task<Created<BenefitView>> Handle(
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
                var initiative = await InitiativeStore.Seen(work, id, caller);
                initiative.MustBeOwner(caller);
                Faults.MustBeNone(Benefit.FaultsOf(request, clock.Today()));
                var now = clock.GetUtcNow();
                var others = await BenefitStore.HeldOf(work, id);
                var (benefit, fact) = Benefit.Record(Guid.CreateVersion7(now), initiative, others.Count, request, now);
                await BenefitStore.Insert(work, benefit);
                await BenefitStore.Keep(work, benefit.SavedBy(caller, now));
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(benefit.Version);
                return TypedResults.Created($"/initiatives/v1/benefits/{benefit.Id}", benefit.View([]));
            },
            ct
        );
}
