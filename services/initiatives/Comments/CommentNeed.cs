using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a chain partner or vendor comments on a need, where who recorded it allows that.</summary>
internal static class CommentNeed
{
    public static Task<Ok<NeedCommentView>> Handle(
        Guid id,
        CommentNeedRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var partner = caller.Partner ?? throw Refused.Forbidden("no-partner", "You act for no organisation in the registry of partners.");
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var need = await NeedStore.Held(work, id) ?? throw Refused.NotFound("need");
                var (comment, fact) = NeedComment.Make(Guid.CreateVersion7(now), need, partner, request.Text!, now);
                await NeedCommentStore.Insert(work, comment);
                work.Publish(fact, now);
                Notices.Commented(work, need, now);
                return TypedResults.Ok(comment.View());
            },
            ct
        );
    }
}
