using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the municipality that recorded a need removes a comment with a reason; its text is erased.</summary>
internal static class RemoveComment
{
    public static Task<Ok<NeedCommentView>> Handle(
        Guid id,
        Guid commentId,
        RemoveCommentRequest request,
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
                var need = await NeedStore.Get(work, id) ?? throw Refused.NotFound("need");
                need.MustBeRecordedBy(caller);
                var current = await NeedCommentStore.Get(work, id, commentId) ?? throw Refused.NotFound("comment");
                var (removed, fact) = current.Remove(need.MunicipalityCode, request.Reason!, now);
                if (!await NeedCommentStore.Update(work, removed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                return TypedResults.Ok(removed.View());
            },
            ct
        );
}
