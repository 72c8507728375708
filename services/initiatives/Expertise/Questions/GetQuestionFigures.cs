using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: how many questions there are, how many are answered, and the median time to the first answer.</summary>
internal static class GetQuestionFigures
{
    public static async Task<Ok<QuestionFigures>> Handle(InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(QuestionFiguring.Of(await QuestionStore.Times(reading)));
    }
}
