using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the open needs most like a text that is not recorded yet, the most alike first, at most five.</summary>
internal static class ListSimilarNeeds
{
    private const int TitleLength = 200,
        DescriptionLength = 1000;

    public static async Task<Ok<IReadOnlyList<SimilarNeedView>>> Handle(
        [Required, Description("The title, 3 to 200 characters.")] string? title,
        [Description("The description or its beginning, at most 1,000 characters.")] string? description,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (title?.Trim() is not { Length: >= 3 and <= TitleLength } given)
            throw Refused.Invalid("title", "length", $"Must be 3 to {TitleLength} characters long.");
        if (description?.Length > DescriptionLength)
            throw Refused.Invalid("description", "length", $"Must be at most {DescriptionLength} characters long.");
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(await SimilarNeeds.To(reading, given, description, null));
    }
}
