using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who was called, by name, and what they answered.</summary>
internal static class ListCallAnswers
{
    public static async Task<Ok<IReadOnlyList<CallAnswerView>>> Handle(Guid id, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        if (await AdoptionCallStore.Get(reading, id) is null)
            throw Refused.NotFound("adoption call");
        return TypedResults.Ok<IReadOnlyList<CallAnswerView>>([
            .. (await AdoptionCallStore.Called(reading, id)).Select(called => called.View()),
        ]);
    }
}
