using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead takes back that it accepted a pledge for which no hours were recorded.</summary>
internal static class ReconsiderPledge
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
                caller.MustMatch(current.Version);
                var (open, fact) = current.Reconsider(await WorkedMonthStore.Of(work, id));
                if (!await PledgeStore.Update(work, open))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(open.Version);
                return TypedResults.Ok(open.View(Months.Of(clock.Today())));
            },
            ct
        );
}
