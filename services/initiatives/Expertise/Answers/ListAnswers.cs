using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the answers to a question and the offers of help, newest first, by pages; of those withdrawn only that they were there.
/// </summary>
internal static class ListAnswers
{
    public static async Task<Ok<IReadOnlyList<AnswerView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        _ = await QuestionStore.Get(reading, id) ?? throw Refused.NotFound("question");
        var answers = await AnswerStore.Of(reading, id, before, page.Read);
        return page.Answer(context, [.. answers.Select(a => a.View())], a => PageQuery.KeyOf(a.AnsweredAt, a.Id));
    }
}
