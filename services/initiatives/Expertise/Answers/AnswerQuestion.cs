using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: somebody at a municipality that is asked answers a question, or offers help.</summary>
internal static class AnswerQuestion
{
    public static Task<Created<AnswerView>> Handle(
        Guid id,
        AnswerQuestionRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var code = caller.Municipality ?? throw Refused.Forbidden("not-your-municipality", "You act for no municipality.");
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var question = await QuestionStore.Held(work, id) ?? throw Refused.NotFound("question");
                await MunicipalityChecks.OwnMustExist(work, caller);
                var municipality = (await MunicipalityStore.Get(work, code))!;
                question.MustBeOpen();
                question.MustBeOfOthers(code);
                question.MustBeFor(
                    municipality,
                    question.ThemeKey is { } theme && await ProfileStore.Knows(work, code, theme, clock.Today()),
                    question.FacilityId is { } facility && await AdoptionStore.Get(work, facility, code) is { State: AdoptionState.Live }
                );
                var (answer, fact) = Answer.Give(Guid.CreateVersion7(now), question, municipality, request, now);
                await AnswerStore.Insert(work, answer);
                if (!await QuestionStore.Update(work, question.Answered(now)))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Notices.Answered(work, question, code, now);
                return TypedResults.Created($"/initiatives/v1/questions/{id}/answers", answer.View());
            },
            ct
        );
    }
}
