using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one question, with its version as ETag.</summary>
internal static class GetQuestion
{
    public static async Task<Ok<QuestionView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var question = await QuestionStore.Get(reading, id) ?? throw Refused.NotFound("question");
        caller.Tag(question.Version);
        return TypedResults.Ok(await QuestionStore.View(reading, question));
    }
}
