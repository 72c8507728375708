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
