using System.Net;
using System.Text.RegularExpressions;

namespace Samen.Browser.Tests;

/// <summary>Follows links from every page without parameters, to some of each public route.</summary>
internal static partial class PublicWalk
{
    /// <summary>Reads pages and what they link to, until there is nothing new.</summary>
    /// <param name="perRoute">How many of each route.</param>
    /// <param name="read">Reads one of a route and answers its links.</param>
    /// <returns>The routes that were seen.</returns>
    public static async Task<IReadOnlyCollection<string>> Over(int perRoute, Func<string, string, Task<IReadOnlyList<string>>> read)
    {
        var seen = PublicRoutes.Pages.ToDictionary(route => route, _ => 0);
        var waiting = new Queue<(string Route, string Path)>(
            PublicRoutes
                .Pages.Where(route => PublicRoutes.Parameters(route).Count < 2)
                .Select(route => (route, PublicRoutes.Parameters(route).Count == 0 ? route : PublicRoutes.Filled(route, "GM0363")))
        );
        while (waiting.TryDequeue(out var next))
        {
            if (seen[next.Route]++ >= perRoute)
                continue;
            foreach (var link in await read(next.Route, next.Path))
                if (
                    PublicRoutes.Pages.FirstOrDefault(route => PublicRoutes.Fits(route, link.Split('?')[0])) is { } route
                    && seen[route] < perRoute
                )
                    waiting.Enqueue((route, link));
        }
        return [.. seen.Where(one => one.Value > 0).Select(one => one.Key)];
    }

    /// <summary>The paths that a page links to.</summary>
    public static IReadOnlyList<string> Links(string page) =>
        [.. Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups["path"].Value)).Distinct()];

    [GeneratedRegex("href=\"(?<path>/[^\"#]*)")]
    private static partial Regex Link();
}
