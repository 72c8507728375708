using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: an officer of an owner asks people from practice for a role in a submitted initiative.</summary>
internal static class AskRole
{
    public static Task<Created<AskedRoleView>> Handle(
        Guid id,
        AskRoleRequest request,
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
                var initiative = await InitiativeStore.Seen(work, id, caller);
                initiative.MustBeOwner(caller);
                Faults.MustBeNone(AskedRole.FaultsOf(request));
                var (role, fact) = AskedRole.Ask(Guid.CreateVersion7(now), initiative, request, now);
                await AskedRoleStore.Insert(work, role);
                work.Publish(fact, now);
                caller.Tag(role.Version);
                return TypedResults.Created($"/initiatives/v1/asked-roles/{role.Id}", role.View([], Months.Of(clock.Today())));
            },
            ct
        );
}
