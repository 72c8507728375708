using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager ends a call before its last day; the answers stay.</summary>
internal static class EndCall
{
    public static Task<Ok<AdoptionCallView>> Handle(
        Guid id,
        EndCallRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await AdoptionCallStore.Held(work, id) ?? throw Refused.NotFound("adoption call");
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (ended, fact) = current.End(request.Reason!, now);
                if (!await AdoptionCallStore.Update(work, ended))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(ended.Version);
                return TypedResults.Ok(ended.View(clock.Today()));
            },
            ct
        );
}
