using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who asked a question says which answer helped.</summary>
internal static class AcceptAnswer
{
    public static Task<Ok<QuestionView>> Handle(
        Guid id,
        AcceptAnswerRequest request,
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
                var answer = await AnswerStore.Get(work, id, request.AnswerId!.Value);
                if (answer is not { WithdrawnAt: null })
                    throw Refused.Invalid("/answerId", "unknown", "Is no answer to this question.");
                var (next, fact) = current.Accept(answer.Id);
                if (!await QuestionStore.Update(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok(await QuestionStore.View(work, next));
            },
            ct
        );
}
