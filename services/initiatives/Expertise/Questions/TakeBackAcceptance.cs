using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who asked a question says that no answer helped after all.</summary>
internal static class TakeBackAcceptance
{
    public static Task<Ok<QuestionView>> Handle(
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
                var current = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                current.MustBeAskedBy(caller);
                caller.MustMatch(current.Version);
                var (next, fact) = current.Accept(null);
                if (!await QuestionStore.Update(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok(await QuestionStore.View(work, next));
            },
            ct
        );
}
