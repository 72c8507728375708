using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Samen.Web;

/// <summary>On a route that answers something else than JSON: what. Refusals are always problem+json.</summary>
/// <param name="MediaTypes">All that it may answer.</param>
public sealed record Answers(params IReadOnlyList<string> MediaTypes)
{
    private static readonly MediaTypeHeaderValue Problem = new("application/problem+json");
    private readonly MediaTypeHeaderValue[] types = [.. MediaTypes.Select(type => new MediaTypeHeaderValue(type))];

    /// <summary>Whether the caller takes one of them.</summary>
    internal bool Please(HttpRequest request) =>
        request.Headers.Accept.Count == 0
        || (
            MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            && accepted.Any(range => range.Quality is not 0 && (types.Any(type => type.IsSubsetOf(range)) || IsProblem(range)))
        );

    /// <summary>By its name or a wildcard; that its suffix makes it a kind of JSON says nothing of the answer.</summary>
    private static bool IsProblem(MediaTypeHeaderValue range) =>
        Problem.IsSubsetOf(range) && (range.MatchesAllSubTypes || range.Suffix == Problem.Suffix);
}
