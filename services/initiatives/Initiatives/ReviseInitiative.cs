using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an owner replaces the plan of an initiative; of a draft, or one that the Taskforce returned or declined, or that was withdrawn.
/// </summary>
internal static class ReviseInitiative
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        InitiativePlan request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Seen(work, id, caller);
                current.MustBeOwner(caller);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(Initiative.FaultsOf(request));
                await PlanChecks.MustBeKnown(work, request, "");
                // What was turned down is taken up again: its need must still be open.
                if (current.IsTurnedDown)
                    (await NeedStore.Held(work, current.NeedId))!.MustBeOpen();
                var now = clock.GetUtcNow();
                var (revised, fact) = current.Revise(request, now);
                if (!await InitiativeStore.Update(work, revised))
                    throw caller.Overtaken();
                await PlanVersionStore.Insert(work, revised.SavedBy(caller, now));
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View(caller));
            },
            ct
        );
}
