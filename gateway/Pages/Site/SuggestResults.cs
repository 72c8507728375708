using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Samen.Gateway.Pages.Site;

/// <summary>
/// HTTP: the first results while somebody types in the search, as the lines of a list. Nothing for what can't be searched.
/// </summary>
internal static class SuggestResults
{
    /// <summary>Fewer characters say nothing yet.</summary>
    public const int FewestCharacters = 2;

    private const int Most = 7;

    public static async Task<IResult> Handle(HttpContext context, SiteSearch search, [FromQuery] string? q)
    {
        // What is found depends on who asks.
        context.Response.Headers.CacheControl = "no-store";
        var words = q?.Trim() ?? "";
        if (words.Length < FewestCharacters)
            return TypedResults.NoContent();
        try
        {
            var found = await search.Find(words, null, null, Most);
            return found.Results.Count == 0
                ? TypedResults.NoContent()
                : new RazorComponentResult<SuggestedResults>(
                    new
                    {
                        found.Results,
                        Count = (long)found.Kinds.Sum(kind => kind.Count),
                        Words = words,
                    }
                );
        }
        catch (ApiProblem)
        {
            // Too many words, or a service that refuses: the page says what is wrong to who asks it.
            return TypedResults.NoContent();
        }
    }
}
