using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary assigns an adopted motion to a body, with a due date.</summary>
internal static class AssignMotion
{
    public static Task<Ok<MotionView>> Handle(
        Guid id,
        AssignMotionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await MotionStore.Get(work, id) ?? throw Refused.NotFound("adopted motion");
                caller.MustMatch(current.Version);
                var (assigned, fact) = current.Assign(request);
                Faults.MustBeNone(assigned.Faults);
                if (!await MotionStore.Update(work, assigned))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(assigned.Version);
                return TypedResults.Ok((await MotionStore.Views(work, clock.Today(), assigned)).Single());
            },
            ct
        );
}
