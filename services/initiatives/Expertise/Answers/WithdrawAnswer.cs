using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a municipality takes back its answer or offer; its text is erased.</summary>
internal static class WithdrawAnswer
{
    public static Task<NoContent> Handle(
        Guid id,
        Guid answerId,
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
                var question = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                var current = await AnswerStore.Get(work, id, answerId) ?? throw Refused.NotFound("answer");
                caller.MustActFor(current.MunicipalityCode);
                var (withdrawn, fact) = current.Withdraw(question, now);
                if (!await AnswerStore.Update(work, withdrawn))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                return TypedResults.NoContent();
            },
            ct
        );
}
