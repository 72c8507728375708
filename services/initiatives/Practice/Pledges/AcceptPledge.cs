using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of the municipality that leads accepts a pledge, also one of its own.</summary>
internal static class AcceptPledge
{
    public static Task<Ok<PledgeView>> Handle(
        Guid id,
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
                var initiative = (await InitiativeStore.Get(work, current.InitiativeId))!;
                initiative.MustBeLead(caller);
                initiative.MustTakePeople();
                caller.MustMatch(current.Version);
                var (accepted, fact) = current.Accept(now);
                if (!await PledgeStore.Update(work, accepted))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(accepted.Version);
                return TypedResults.Ok(accepted.View(Months.Of(clock.Today())));
            },
            ct
        );
}
