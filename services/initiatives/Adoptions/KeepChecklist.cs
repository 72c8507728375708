using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: says which lines of the checklist of a joint facility a municipality that connects has done.</summary>
internal static class KeepChecklist
{
    public static Task<Ok<AdoptionView>> Handle(
        Guid id,
        string code,
        ChecklistRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var facility = await FacilityStore.Get(work, id) ?? throw Refused.NotFound("facility");
                var current = await GetAdoption.Of(work, id, code);
                await AdoptionAccess.MustRecordFor(work, caller, code, current.OnItsOwn);
                caller.MustMatch(current.Version);
                Faults.MustBeNone(
                    from line in request.Done!.Index()
                    where !facility.Checklist.Items.Contains(line.Item)
                    select new Fault($"done/{line.Index}", "unknown", "Is not a line of the checklist.")
                );
                var (next, fact) = current.Tick(request.Done!, facility);
                if (!await AdoptionStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View());
            },
            ct
        );
}
