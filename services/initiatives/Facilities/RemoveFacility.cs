using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: removes a joint facility that was added by mistake. No municipality recorded a step or explained, nothing was decided, bought
/// or asked about it. Its documents go with it.
/// </summary>
internal static class RemoveFacility
{
    public static Task<NoContent> Handle(Guid id, Caller caller, InitiativesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                caller.MustMatch(current.Version);
                if (await FacilityStore.IsBuiltOn(work, id))
                    throw new RuleViolation("built-on", "Something was recorded about this facility; phase it out instead.");
                if (!await FacilityStore.Remove(work, current))
                    throw caller.Overtaken();
                work.Publish(new FacilityRemoved(id, current.Name), clock.GetUtcNow());
                return TypedResults.NoContent();
            },
            ct
        );
}
