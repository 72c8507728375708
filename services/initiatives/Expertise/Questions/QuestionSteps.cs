using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every change of a question by who asked it has in common.</summary>
internal static class QuestionSteps
{
    /// <summary>Takes the step on the question as it is, held; the step checks the version itself.</summary>
    public static Task<Ok<QuestionView>> Step(
        this InitiativesDatabase database,
        Guid id,
        Caller caller,
        DateTimeOffset now,
        Func<Question, (Question Next, IFact Fact)> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                current.MustBeAskedBy(caller);
                var (next, fact) = step(current);
                if (!await QuestionStore.Update(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return TypedResults.Ok(await QuestionStore.View(work, next));
            },
            ct
        );
}
