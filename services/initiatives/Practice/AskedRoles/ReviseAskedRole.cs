using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of an owner changes what is asked for a role; accepted pledges stay within its months.</summary>
internal static class ReviseAskedRole
{
    public static Task<Ok<AskedRoleView>> Handle(
        Guid id,
        ReviseAskedRoleRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await AskedRoleStore.Held(work, id) ?? throw Refused.NotFound("asked role");
                (await InitiativeStore.Get(work, current.InitiativeId))!.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(AskedRole.FaultsOf(request));
                var pledges = await PledgeStore.Of(work, [id]);
                var (next, fact) = current.Revise(request, pledges);
                if (!await AskedRoleStore.Update(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(pledges, Months.Of(clock.Today())));
            },
            ct
        );
}
