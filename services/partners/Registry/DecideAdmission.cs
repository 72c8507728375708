using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Hosting;
using Samen.Messaging;
using Samen.Partners.Subscriptions;

namespace Samen.Partners.Registry;

/// <summary>HTTP: the partner manager decides whether an organisation takes part, with the reason. Who no longer does gets no events: its subscriptions are paused, and kept.</summary>
internal static class DecideAdmission
{
    public static Task<Ok<PartnerView>> Handle(
        Guid id, AdmissionRequest request, Caller caller, PartnersDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(caller, async work =>
        {
            // Held, so that no subscription is made or resumed meanwhile.
            if (!await PartnerStore.Hold(work, id)) throw Refused.NotFound("partner");
            var current = (await PartnerStore.Get(work, id))!;
            caller.MustMatch(current.Version);
            var (decided, fact) = current.Decide(request, clock.GetUtcNow());
            if (!await PartnerStore.Update(work, decided)) throw caller.Overtaken();
            if (decided.Admission != AdmissionStatus.Admitted)
            {
                foreach (var one in await SubscriptionStore.ActiveOf(work, id))
                {
                    await SubscriptionStore.Hold(work, one.Id);
                    if (await SubscriptionStore.Get(work, one.Id) is { Status: SubscriptionStatus.Active } active && !await SubscriptionStore.Update(work, active.Pause())) throw Refused.Overtaken();
                }
            }
            work.Publish(fact, clock.GetUtcNow());
            caller.Tag(decided.Version);
            return TypedResults.Ok(decided.View());
        }, ct);
}
