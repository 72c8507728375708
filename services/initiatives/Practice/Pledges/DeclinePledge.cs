using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that leads declines a pledge, with a reason.</summary>
internal static class DeclinePledge
{
    public static Task<Ok<PledgeView>> Handle(
        Guid id,
        DeclinePledgeRequest request,
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
                var current = await PledgeStore.Held(work, id) ?? throw Refused.NotFound("pledge");
                (await InitiativeStore.Get(work, current.InitiativeId))!.MustBeLead(caller);
                caller.MustMatch(current.Version);
                var (declined, fact) = current.Decline(request.Reason!, now);
                if (!await PledgeStore.Update(work, declined))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(declined.Version);
                return TypedResults.Ok(declined.View(Months.Of(clock.Today())));
            },
            ct
        );
}
