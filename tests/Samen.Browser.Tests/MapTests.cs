using System.Text.Json;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The map of the municipalities, coloured by what they do, with its table beside it.</summary>
public sealed class MapTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task The_map_and_its_table_say_the_same_and_lead_to_the_municipality(string language, int width)
    {
        var nl = language == "nl";
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/kaart");
        (await Marks(visitor)).ShouldBe(342);
        (await visitor.Page.Locator("main tbody tr").CountAsync()).ShouldBe(342);
        await visitor.Page.SelectOptionAsync("#toon", "bijdrage-2020");
        await visitor.Follow("form[action='/kaart'] button");
        // Of 2020, which had 355.
        (await Marks(visitor)).ShouldBe(355);
        var key = await visitor.Page.Locator(".samen-map__key li").AllInnerTextsAsync();
        key.Sum(line => int.Parse(line.Split(':')[1], null)).ShouldBe(355);
        var paid = await visitor.Page.Locator($"main tbody td:text-is('{(nl ? "betaald" : "paid")}')").CountAsync();
        key[0].Trim().ShouldBe($"{(nl ? "betaald" : "paid")}: {paid}");
        (await visitor.Page.Locator("svg a.samen-mark--circle").CountAsync()).ShouldBe(paid);
        // 's-Gravenhage stands under the G.
        var names = await visitor.Page.Locator("main tbody th").AllInnerTextsAsync();
        names[names.ToList().IndexOf("'s-Gravenhage") - 1].ShouldStartWith("G");
        await visitor.Page.Locator("svg a", new() { HasTextString = "Schiermonnikoog" }).DispatchEventAsync("click");
        await visitor.Page.WaitForURLAsync("**/gemeenten/GM0088");
    }

    [Theory, EachScreen("en")]
    public async Task The_keyboard_passes_the_map_and_can_skip_the_table(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/kaart");
        (await visitor.Page.Locator("svg a:not([tabindex='-1'])").CountAsync()).ShouldBe(0);
        await visitor.Page.Locator("form[action='/kaart'] button").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");
        (await Focused(visitor)).ShouldBe(language == "nl" ? "De tabel overslaan" : "Skip the table");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        (await Focused(visitor)).ShouldStartWith("CSV");
    }

    [Theory, EachScreen("nl")]
    public async Task Pages_lead_to_their_map_and_an_open_vote_has_none(string language, int width)
    {
        var nl = language == "nl";
        await using var visitor = await Visitor.Arrive(site, width, language);
        var (need, facility) = (
            await visitor.FirstId("/initiatives/v1/needs?order=Municipalities"),
            await visitor.FirstId("/initiatives/v1/facilities")
        );
        var vote = await Counted(visitor);
        foreach (
            var (page, says) in new[]
            {
                ($"/behoeften/{need}", nl ? "mede ondertekend" : "co-signed"),
                ($"/voorzieningen/{facility}", nl ? "in gebruik" : "in use"),
                ($"/agendapunten/{vote}", nl ? "niet gestemd" : "did not vote"),
                ("/fonds/jaar/2020", nl ? "betaald" : "paid"),
            }
        )
        {
            await visitor.Open(page);
            await visitor.Follow("main a[href^='/kaart?toon=']");
            (await visitor.Page.Locator(".samen-map__key").InnerTextAsync()).ShouldContain(says);
        }
        var placed = await visitor.FirstId("/municipalities/v1/agenda-items?status=Placed");
        await visitor.Open($"/kaart?toon=stemming-{placed}");
        (await visitor.Text()).ShouldContain(nl ? "pas te zien als de stemming gesloten" : "once the vote is closed");
        (await visitor.Download($"/kaart/lijst.csv?toon=behoefte-{need}&vorm=plat")).ShouldStartWith(
            "Municipality,Code,Province,On the map,Since,East (km),North (km)"
        );
    }

    /// <summary>An item of which the votes were counted here.</summary>
    private static async Task<string> Counted(Visitor visitor)
    {
        using var items = JsonDocument.Parse(await visitor.Download("/municipalities/v1/agenda-items?status=Closed&limit=100"));
        var counted = items.RootElement.EnumerateArray().First(item => item.GetProperty("manner").GetString() == "Vote");
        return counted.GetProperty("id").GetString()!;
    }

    private static Task<int> Marks(Visitor visitor) => visitor.Page.Locator("svg a.samen-mark").CountAsync();

    private static Task<string> Focused(Visitor visitor) => visitor.Page.EvaluateAsync<string>("() => document.activeElement.innerText");
}
