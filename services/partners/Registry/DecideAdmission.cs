using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: the partner manager decides whether an organisation takes part, with the reason. One that no longer does gets no events: its
/// subscriptions are paused and kept, and the users of its queues are removed.
/// </summary>
internal static class DecideAdmission
{
    public static async Task<Ok<PartnerView>> Handle(
        Guid id,
        AdmissionRequest request,
        Caller caller,
        PartnersDatabase database,
        QueueClient queues,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var decision = await database.Write(
            caller,
            async work =>
            {
                // Held, so that no subscription is made or resumed at the same time.
                var current = await GetPartner.Held(work, id);
                caller.MustMatch(current.Version);
                var (decided, fact) = current.Decide(request, clock.GetUtcNow());
                if (!await PartnerStore.Update(work, decided))
                    throw caller.Overtaken();
                if (decided.Admission != AdmissionStatus.Admitted)
                {
                    foreach (var one in await SubscriptionStore.ActiveOf(work, id))
                    {
                        await SubscriptionStore.Hold(work, one.Id);
                        if (
                            await SubscriptionStore.Get(work, one.Id) is { Status: SubscriptionStatus.Active } active
                            && !await SubscriptionStore.Update(work, active.Pause())
                        )
                            throw Refused.Overtaken();
                    }
                }
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(decided.Version);
                return TypedResults.Ok(decided.View());
            },
            ct
        );
        if (decision.Value!.Admission == AdmissionStatus.Admitted)
            return decision;
        IReadOnlyList<Guid> open;
        await using (var reading = await database.Read(ct))
            open = await QueueStore.OfPartner(reading, id);
        foreach (var one in open)
            await queues.Close(one, ct);
        return decision;
    }
}
