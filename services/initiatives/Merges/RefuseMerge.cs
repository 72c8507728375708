using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that was asked does not agree, or the one that proposed takes it back; with a reason.</summary>
internal static class RefuseMerge
{
    public static Task<Ok<NeedMergeView>> Handle(
        Guid id,
        EndMergeRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await NeedMergeStore.Get(work, id) ?? throw Refused.NotFound("merge");
                var needs = await NeedStore.Get(work, [current.NeedId, current.IntoNeedId]);
                Need.MustBeRecordedBy(caller, needs);
                caller.MustMatch(current.Version);
                var (refused, fact) = current.Refuse(caller.Municipality!, request.Reason!, now);
                if (!await NeedMergeStore.Update(work, refused))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(refused.Version);
                return TypedResults.Ok(refused.View());
            },
            ct
        );
    }
}
