using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the facilities and initiatives that may be about the same as what somebody is writing; running ones, most in common first.
/// </summary>
internal static class ListExisting
{
    private const int MostComponents = 10,
        TitleLength = 200,
        DescriptionLength = 1000;

    public static async Task<Ok<IReadOnlyList<RelatedView>>> Handle(
        [Required, Description("The title, 3 to 200 characters.")] string? title,
        [Description("The description or its beginning, at most 1,000 characters.")] string? description,
        [Description("Keys of reference components, separated by commas, at most 10.")] string? components,
        [Description("The need that it would grow out of.")] Guid? needId,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (title?.Trim() is not { Length: >= 3 and <= TitleLength } given)
            throw Refused.Invalid("title", "length", $"Must be 3 to {TitleLength} characters long.");
        if (description?.Length > DescriptionLength)
            throw Refused.Invalid("description", "length", $"Must be at most {DescriptionLength} characters long.");
        var keys = (components ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length > MostComponents)
            throw Refused.Invalid("components", "length", $"Must be at most {MostComponents}.");
        if (!keys.All(ReferenceComponents.Has))
            throw Refused.Invalid("components", "unknown", "There is no such reference component.");
        await using var reading = await database.Read(ct);
        var to = new RelatedTo(needId is { } need ? [need] : [], keys, given, description, null, OnlyRunning: true);
        return TypedResults.Ok(await FindRelated.Run(reading, to));
    }
}
