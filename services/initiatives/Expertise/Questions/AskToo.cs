using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer says that their municipality asks a question too; a municipal secretary, head of ICT or head of operations, once.
/// </summary>
internal static class AskToo
{
    public static Task<Ok<QuestionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        Need.OfficeOf(caller);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var question = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                question.MustBeOpen();
                question.MustBeOfOthers(code);
                await MunicipalityChecks.MustExist(work, code, "code");
                var asker = new QuestionAsker
                {
                    QuestionId = id,
                    MunicipalityCode = code,
                    AskedAt = now,
                };
                var isNew = await QuestionStore.Insert(work, asker);
                var view = await QuestionStore.View(work, question);
                if (isNew)
                    work.Publish(new QuestionSharingChanged(id, code, true, view.Askers()), now);
                return TypedResults.Ok(view);
            },
            ct
        );
    }

    /// <summary>How many municipalities ask it.</summary>
    public static int Askers(this QuestionView question) => question.AlsoAskedBy.Count + (question.MunicipalityCode is null ? 0 : 1);
}
