using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: takes back the last change of a joint facility's phase. Its end too; it is in the phase before it again.</summary>
internal static class TakeBackPhase
{
    public static Task<Ok<FacilityView>> Handle(
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
                var current = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                caller.MustMatch(current.Version);
                var (back, fact) = current.MoveBack();
                if (!await FacilityStore.Update(work, back))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(back.Version);
                return TypedResults.Ok(await FacilityStore.View(work, back));
            },
            ct
        );
}
