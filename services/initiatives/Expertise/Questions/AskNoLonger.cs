using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer says that their municipality no longer asks a question too; a municipal secretary, head of ICT or head of operations.
/// </summary>
internal static class AskNoLonger
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
                var question = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                if (!await QuestionStore.Remove(work, id, code))
                    throw Refused.NotFound("asker of this question");
                var view = await QuestionStore.View(work, question);
                work.Publish(new QuestionSharingChanged(id, code, false, view.Askers()), clock.GetUtcNow());
                return TypedResults.Ok(view);
            },
            ct
        );
    }
}
