using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What the site's script makes quicker. That everything works without it, the journeys show.</summary>
public sealed class ScriptTests(DemoSite site)
{
    private const string Search = "#zoek-alles",
        Options = "[role=listbox]:not([hidden]) [role=option]";

    [Fact]
    public async Task The_search_suggests_while_somebody_types_and_is_worked_by_keys()
    {
        await using var visitor = await Visitor.Arrive(site, Screens.Wide, script: true);
        await visitor.Open("/gemeenten");
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("alm");
        await Shows(visitor, "Almere", "Almelo", "Alle resultaten");
        await visitor.Check();
        var box = visitor.Page.Locator(Search);
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        var marked = visitor.Page.Locator($"#{await box.GetAttributeAsync("aria-activedescendant")}");
        (await marked.InnerTextAsync()).ShouldContain("Almelo");
        await visitor.Page.Keyboard.PressAsync("Escape");
        (await box.GetAttributeAsync("aria-expanded")).ShouldBe("false");
        (await box.InputValueAsync()).ShouldBe("alm");
        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await At(visitor, "/zoeken?q=alm");
        await visitor.Check();
    }

    [Fact]
    public async Task Enter_without_a_mark_searches_as_without_script()
    {
        await using var visitor = await Visitor.Arrive(site, Screens.Wide, "en", script: true);
        await visitor.Open("/");
        await visitor.Page.FillAsync(Search, "utrecht");
        await Patience.Until(async () => await visitor.Page.Locator(Options).CountAsync() > 1);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await At(visitor, "/zoeken?q=utrecht");
    }

    [Fact]
    public async Task The_key_goes_to_the_search_only_where_nobody_types_and_can_be_turned_off()
    {
        await using var visitor = await Visitor.Arrive(site, Screens.Narrow, script: true);
        await visitor.Open("/zoeken");
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("a/b");
        (await visitor.Page.InputValueAsync("#woorden")).ShouldBe("a/b");
        await visitor.Open("/fonds");
        await visitor.Page.Keyboard.PressAsync("/");
        await At(visitor, "/zoeken");
        await visitor.Click("Zet de toets uit");
        await visitor.Page.Keyboard.PressAsync("/");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.localName")).ShouldBe("body");
        (await visitor.Text()).ShouldContain("Zet de toets aan");
    }

    [Theory, EachScreen("nl")]
    public async Task A_long_choice_is_found_by_typing_and_sends_what_the_select_holds(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language, script: true);
        await visitor.Open("/behoeften");
        var select = visitor.Page.Locator("select[name=gemeente]");
        var box = visitor.Page.Locator("#gemeente");
        (await box.GetAttributeAsync("role")).ShouldBe("combobox");
        foreach (var typed in new[] { "gravenh", "'s-Grav", "S GRAV", "sgraven" })
        {
            await box.FillAsync(typed);
            await Shows(visitor, "'s-Gravenhage");
        }
        await visitor.Check();
        await visitor.Page.Keyboard.PressAsync("Enter");
        (await box.InputValueAsync()).ShouldBe("'s-Gravenhage");
        (await select.InputValueAsync()).ShouldBe("GM0518");
        await box.FillAsync("sudwest");
        await Shows(visitor, "S\u00fadwest-Frysl\u00e2n");
        await visitor.Page.Keyboard.PressAsync("Tab");
        (await box.InputValueAsync()).ShouldBe("'s-Gravenhage", "what stands there is what is sent");
        await visitor.Follow("main form[role=search] button");
        visitor.Page.Url.ShouldContain("gemeente=GM0518");
        (await box.InputValueAsync()).ShouldBe("'s-Gravenhage");
        await box.FillAsync("");
        (await select.InputValueAsync()).ShouldBe("");
    }

    [Theory, EachScreen("en")]
    public async Task A_long_form_is_kept_while_it_is_typed_and_can_be_continued_elsewhere(string language, int width)
    {
        var title = $"Nog niet klaar {language} {width}";
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language, script: true);
        await officer.Open("/behoeften/nieuw");
        await officer.Fill("behoefte", ("title", title), ("description", "Een eerste regel."));
        await Patience.Until(async () => (await officer.Page.Locator("[data-kept]").InnerTextAsync()).Length > 0, () => "It is not kept.");
        await using var elsewhere = await Visitor.As(site, "ict-gm0344", width, language);
        await elsewhere.Open("/behoeften/nieuw");
        await elsewhere.Click(language == "nl" ? "Daarmee verdergaan" : "Continue with it");
        (await elsewhere.Page.InputValueAsync("#behoefte-title")).ShouldBe(title);
        await elsewhere.SendNeed();
        (await elsewhere.Text()).ShouldContain(title);
        await elsewhere.Open("/behoeften/nieuw");
        (await elsewhere.Page.Locator("form[action='/onaf/weg']").CountAsync()).ShouldBe(0, "it was sent");
    }

    [Fact]
    public async Task What_takes_long_says_that_it_is_at_work()
    {
        await using var visitor = await Visitor.Arrive(site, script: true);
        await visitor.Open("/aanmelden");
        // As if it was sent: Playwright asks nothing of a page that waits for the next one.
        await visitor.Page.EvaluateAsync("document.querySelector('#aanmelden').dispatchEvent(new Event('submit', { bubbles: true }))");
        var said = visitor.Page.Locator("#aanmelden .samen-form__actions [role=status]");
        await Patience.Until(async () => (await said.InnerTextAsync()).StartsWith("Bezig", StringComparison.Ordinal));
    }

    private Task At(Visitor visitor, string address) =>
        Patience.Until(() => visitor.Page.Url == site.Address + address, () => $"{visitor.Page.Url} is not {address}.");

    private static Task Shows(Visitor visitor, params string[] texts) =>
        Patience.Until(
            async () =>
            {
                var shown = await visitor.Page.Locator(Options).AllInnerTextsAsync();
                return shown.Count == texts.Length
                    && shown.Zip(texts).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
            },
            () => $"The list does not show {string.Join(", ", texts)}."
        );
}
