using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an office of a municipality says that it does not take part after all; until the last day of its entry moment.
/// </summary>
internal static class TakeBackParticipation
{
    public static Task<NoContent> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var (procurement, current) = await ProcurementSteps.Held(work, id, code);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (taken, fact) = current.TakeBack(procurement, now);
                if (!await ParticipationStore.Write(work, taken))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                return TypedResults.NoContent();
            },
            ct
        );
    }
}
