using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of an owner closes a role to new pledges; those that were accepted go on.</summary>
internal static class CloseAskedRole
{
    public static Task<Ok<AskedRoleView>> Handle(
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
                var current = await AskedRoleStore.Held(work, id) ?? throw Refused.NotFound("asked role");
                (await InitiativeStore.Get(work, current.InitiativeId))!.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                var (closed, fact) = current.Close(now);
                if (!await AskedRoleStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok(closed.View(await PledgeStore.Of(work, [id]), Months.Of(clock.Today())));
            },
            ct
        );
}
