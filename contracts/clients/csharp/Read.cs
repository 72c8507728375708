using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Samen.Contracts.Municipalities;

namespace Samen.Samples;

/// <summary>Reads the whole register, page by page. Needs: SAMEN_URL. Public data needs no key.</summary>
internal static partial class Read
{
    public static async Task Run()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("SAMEN_URL")!) };
        var municipalities = new List<MunicipalityView>();
        for (var page = "/municipalities/v1/municipalities?limit=100"; page is not null; )
        {
            using var response = await http.GetAsync(page);
            response.EnsureSuccessStatusCode();
            municipalities.AddRange((await response.Content.ReadFromJsonAsync<List<MunicipalityView>>())!);
            // The header Link points to the next page until there is none.
            page =
                response.Headers.TryGetValues("Link", out var links) && Next().Match(string.Join(", ", links)) is { Success: true } next
                    ? next.Groups[1].Value
                    : null;
        }
        Console.WriteLine($"{municipalities.Count} municipalities");
    }

    [GeneratedRegex("<([^>]*)>; rel=\"next\"")]
    private static partial Regex Next();
}
