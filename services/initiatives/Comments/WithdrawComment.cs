using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the organisation that made a comment withdraws it; its text is erased.</summary>
internal static class WithdrawComment
{
    public static Task<NoContent> Handle(
        Guid id,
        Guid commentId,
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
                var current = await NeedCommentStore.Get(work, id, commentId) ?? throw Refused.NotFound("comment");
                var (withdrawn, fact) = current.Withdraw(caller.Partner, now);
                if (!await NeedCommentStore.Update(work, withdrawn))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                return TypedResults.NoContent();
            },
            ct
        );
}
