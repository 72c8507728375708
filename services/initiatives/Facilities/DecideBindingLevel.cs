using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: records a decision on how far a joint facility binds municipalities; earlier decisions are kept.</summary>
internal static class DecideBindingLevel
{
    public static Task<Ok<FacilityView>> Handle(
        Guid id,
        DecideBindingLevelRequest request,
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
                var current = await FacilityStore.Get(work, id) ?? throw Refused.NotFound("facility");
                var before = await BindingDecisionStore.Of(work, id);
                var last = before.FirstOrDefault(d => d.Stands);
                BindingDecision.MustBeRecordedBy(caller, BindingDecision.AuthorityFor(last?.Level, request.Level!.Value));
                caller.MustMatch(current.Version);
                Faults.MustBeNone(BindingDecision.FaultsOf(request, last, clock.Today()));
                if (request.ConsultationItemId is { } item)
                    Faults.MustBeNone(BindingDecision.FaultsOf(await AdoptedItemStore.Get(work, item), current, request.DecidedOn!.Value));
                var decision = BindingDecision.Next(id, before, request, now);
                var (bound, fact) = current.Bind(decision);
                if (!await FacilityStore.Update(work, bound))
                    throw caller.Overtaken();
                await BindingDecisionStore.Insert(work, decision);
                work.Publish(fact, now);
                caller.Tag(bound.Version);
                return TypedResults.Ok(await FacilityStore.View(work, bound));
            },
            ct
        );
}
