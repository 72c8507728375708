using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that withdrew a need reopens it, within the term that was set then.</summary>
internal static class ReopenNeed
{
    public static Task<Ok<NeedView>> Handle(
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
                var current = await NeedStore.Get(work, id) ?? throw Refused.NotFound("need");
                current.MustBeRecordedBy(caller);
                caller.MustMatch(current.Version);
                var (open, fact) = current.Reopen(now);
                if (!await NeedStore.Reopen(work, open))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(open.Version);
                return TypedResults.Ok(await NeedStore.View(work, open));
            },
            ct
        );
}
