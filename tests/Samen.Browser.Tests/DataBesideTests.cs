using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Every public page with figures or a list has its data beside it: as CSV, as a workbook, and in an API.</summary>
public sealed partial class DataBesideTests(DemoSite site)
{
    /// <summary>Pages whose tables or facts have no file, and why.</summary>
    private static readonly Dictionary<string, string> Without = new()
    {
        ["/gemeenten/{code}/oplegger"] = "a paper, made of the pages of its items",
        ["/ontwikkelaars"] = "documentation, which the documents of the APIs have",
        ["/ontwikkelaars/fouten"] = "documentation, which contracts/errors.json has",
        ["/ontwikkelaars/status"] = "of now: GET /health/ready has the same",
        ["/ontwikkelaars/woorden"] = "documentation, which contracts/glossary.json has",
    };

    [Fact]
    public async Task Every_public_page_with_data_offers_them_as_files_and_in_an_API()
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        var (lacking, offering) = (new SortedSet<string>(), new HashSet<string>());
        await PublicWalk.Over(1, async (route, path) =>
        {
            using var response = await visitor.GetAsync(path);
            var isPage = response is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" };
            var text = isPage ? await response.Content.ReadAsStringAsync() : "";
            var links = PublicWalk.Links(text);
            var offers = links.Any(link => Files().IsMatch(link)) && links.Any(link => Apis().IsMatch(link));
            if (offers)
                offering.Add(route);
            else if (Data().IsMatch(text))
                lacking.Add(route);
            return links;
        });
        lacking.ShouldBe(Without.Keys.Order(StringComparer.Ordinal));
        offering.Count.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("/gemeenten/GM0363")]
    [InlineData("/fonds")]
    [InlineData("/agendapunten")]
    public async Task What_a_page_shows_is_a_file(string page)
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await visitor.GetByteArrayAsync($"{page}/gegevens.xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        (await visitor.GetStringAsync($"{page}/gegevens.csv?vorm=plat")).ShouldContain(",");
        (await visitor.GetAsync($"{page}/GM9999/gegevens.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex(@"\.(csv|xlsx)(\?|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();

    [GeneratedRegex("^/(gateway|municipalities|initiatives|funding|partners)/v1/(?!openapi)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apis();

    [GeneratedRegex("<main.*(<table|<dl).*</main>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Data();
}
