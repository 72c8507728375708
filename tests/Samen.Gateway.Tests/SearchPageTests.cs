using System.Net;
using System.Text.RegularExpressions;
using Samen.Search;

namespace Samen.Gateway.Tests;

/// <summary>One search over all services, whichever of them can be reached.</summary>
public sealed partial class SearchPageTests
{
    [Fact]
    public async Task What_all_services_have_is_one_list_and_one_that_is_away_is_named()
    {
        await using var app = await GatewayApp.Start();
        var (needs, register) = (await app.AddBackend("initiatives"), await app.AddBackend("municipalities"));
        await needs.Put(Entry(1, "need", "Loket in Almere"), Entry(3, "need", "Almere"), Entry(4, "need", "Iets", "in Almere"));
        await register.Put(Entry(2, "municipality", "Almere"), Entry(5, "agenda-item", "Almere beslist"));
        var page = await Page(app.Anonymous, "/zoeken?q=almere");
        Titles(page).ShouldBe(["Almere 3", "Almere 2", "Almere beslist 5", "Loket in Almere 1", "Iets 4"]);
        page.ShouldContain("Niet doorzocht, want nu niet bereikbaar: het fonds; partners, producten en standaarden.");
        foreach (var kind in new[] { "Alles (5)", "Gemeente (1)", "Behoefte (3)", "Agendapunt (1)" })
            page.ShouldContain(kind);
        Titles(await Page(app.Anonymous, "/zoeken?q=almere&soort=need")).ShouldBe(["Almere 3", "Loket in Almere 1", "Iets 4"]);
        Titles(await Page(app.Anonymous, "/zoeken?q=almere&soort=unknown")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Other_words_are_looked_for_only_where_nothing_has_these()
    {
        await using var app = await GatewayApp.Start();
        var (needs, register) = (await app.AddBackend("initiatives"), await app.AddBackend("municipalities"));
        await needs.Put(Entry(1, "need", "Wie deelt wat"));
        await register.Put(Entry(2, "municipality", "Delft"));
        Titles(await Page(app.Anonymous, "/zoeken?q=delft")).ShouldBe(["Delft 2"], "'deelt' is one letter away");
        var page = await Page(app.Anonymous, "/zoeken?q=delfd");
        Titles(page).ShouldBe(["Delft 2"]);
        page.ShouldContain("Dit lijkt erop.");
        (await Page(app.Anonymous, "/zoeken?q=xyzzyx")).ShouldContain("Niets gevonden.");
        foreach (var wrong in new[] { "x", "a+b+c+d+e+f+g", new string('x', 201), "%25%25" })
            (await Page(app.Anonymous, $"/zoeken?q={wrong}")).ShouldContain("Vul een tot zes woorden in");
    }

    [Fact]
    public async Task Pages_go_on_over_all_services_without_a_gap()
    {
        await using var app = await GatewayApp.Start();
        var (needs, register) = (await app.AddBackend("initiatives"), await app.AddBackend("municipalities"));
        await needs.Put([.. Enumerable.Range(0, 30).Select(i => Entry(2 * i, "need", "Loket"))]);
        await register.Put([.. Enumerable.Range(0, 25).Select(i => Entry((2 * i) + 1, "agenda-item", "Loket"))]);
        var seen = new List<string>();
        for (var path = "/zoeken?q=loket"; path is not null; )
        {
            var page = await Page(app.Anonymous, path);
            seen.AddRange(Titles(page));
            path = Next().Match(page) is { Success: true } next ? new Uri(next.Groups[1].Value).PathAndQuery : null;
        }
        int[] numbers = [.. Enumerable.Range(0, 30).Select(i => 2 * i), .. Enumerable.Range(0, 25).Select(i => (2 * i) + 1)];
        seen.ShouldBe(numbers.OrderDescending().Select(number => $"Loket {number}"));
    }

    [Fact]
    public async Task People_are_found_by_who_sees_them_alone()
    {
        await using var app = await GatewayApp.Start();
        await app.AddBackend("initiatives");
        var page = await Page(await app.SignedIn("admin"), "/zoeken?q=fund-manager");
        page.ShouldContain("/mensen?zoek=fund-manager");
        page.ShouldContain("Persoon (1)");
        foreach (var other in new[] { app.Anonymous, await app.SignedIn("fund-manager") })
            (await Page(other, "/zoeken?q=fund-manager")).ShouldNotContain("Persoon");
    }

    [Fact]
    public async Task While_somebody_types_the_first_results_are_suggested_in_their_language()
    {
        await using var app = await GatewayApp.Start();
        var needs = await app.AddBackend("initiatives");
        await needs.Put([.. Enumerable.Range(0, 9).Select(i => Entry(i, "need", "Loket <b>"))]);
        var lines = await Page(app.Anonymous, "/zoeken/suggesties?q=lo");
        lines.Split("role=\"option\"").Length.ShouldBe(9, "seven, and the way to all");
        lines.ShouldContain("Alle resultaten (9)");
        lines.ShouldContain("href=\"/zoeken?q=lo\"");
        (await app.Anonymous.GetStringAsync("/zoeken/suggesties?q=lo")).ShouldContain("Loket &lt;b&gt;");
        lines.ShouldNotContain("<html");
        using var english = new HttpRequestMessage(HttpMethod.Get, "/zoeken/suggesties?q=lo");
        english.Headers.Add("Cookie", "samen-taal=en");
        (await (await app.Anonymous.SendAsync(english)).Content.ReadAsStringAsync()).ShouldContain("All results (9)");
        (await Page(await app.SignedIn("admin"), "/zoeken/suggesties?q=fund-manager")).ShouldContain("/mensen/");
    }

    [Fact]
    public async Task Nothing_is_suggested_for_what_can_not_be_searched_or_is_not_there()
    {
        await using var app = await GatewayApp.Start();
        await app.AddBackend("initiatives");
        foreach (var wrong in new[] { "", "?q=", "?q=x", "?q=a+b+c+d+e+f+g", $"?q={new string('x', 201)}", "?q=%25%25", "?q=fund-manager" })
        {
            using var response = await app.Anonymous.GetAsync($"/zoeken/suggesties{wrong}");
            response.StatusCode.ShouldBe(HttpStatusCode.NoContent, wrong);
        }
    }

    [Fact]
    public async Task With_all_services_away_the_page_says_so()
    {
        await using var app = await GatewayApp.Start();
        var page = await Page(app.Anonymous, "/zoeken?q=almere");
        page.ShouldContain("nu niet bereikbaar: gemeenten, raden en vergaderingen; behoeften");
        page.ShouldNotContain("Niets gevonden");
    }

    private static SearchEntry Entry(int number, string kind, string title, string body = "") =>
        new()
        {
            Subject = $"{kind}/{number}",
            Kind = kind,
            Title = title,
            Body = body,
            Path = $"/ding/{number}",
            ChangedAt = DateTimeOffset.UnixEpoch.AddDays(number),
        };

    private static async Task<string> Page(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static IReadOnlyList<string> Titles(string page) =>
        [.. Title().Matches(page).Select(match => $"{match.Groups[2].Value} {match.Groups[1].Value}")];

    [GeneratedRegex("""<a href="/ding/(\d+)">([^<]*)</a>""")]
    private static partial Regex Title();

    [GeneratedRegex("""<a href="([^"]*)" rel="next">""")]
    private static partial Regex Next();
}
