using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>An assembly as its chair and a municipality go through it, on the pages alone.</summary>
public sealed class AssemblyTests(DemoSite site)
{
    private static string Yesterday => TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory, EachScreen("en")]
    public async Task An_assembly_is_convened_and_put_right(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await Convened(secretary, "2026-01-01");
        await secretary.Page.Locator("main details:has(form#wijzigen) summary").ClickAsync();
        await secretary.Send("wijzigen", ("place", "Amersfoort"), ("referenceDate", "2099-06-18"), ("reason", "De zaal is bezet."));
        (await secretary.Page.InnerTextAsync("#wijzigen-referenceDate-fout")).ShouldNotBeEmpty();
        await secretary.Send("wijzigen", ("referenceDate", "2026-01-01"));
        (await secretary.Text()).ShouldContain("Amersfoort");
    }

    [Theory, EachScreen("en")]
    public async Task A_budget_with_an_amendment_is_voted_on_with_a_voting_card_while_the_chair_watches_the_turnout(
        string language,
        int width
    )
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var assembly = await Convened(secretary, await Count(language == "nl" ? new DateOnly(2026, 1, 1) : new DateOnly(2026, 2, 1)));
        var item = await Drafted(secretary, assembly.Split('/')[^1]);
        await Amended(officer, secretary, item);
        await Held(secretary, assembly, item, language);
        var live = await Opened(secretary, assembly, item);
        (await live.InnerTextAsync()).ShouldStartWith("0 ");

        await using var voter = await Card(officer, assembly, width, language);
        // Nobody presses anything: the frame fetches the turnout by itself.
        await live.GetByText(new System.Text.RegularExpressions.Regex("^1 ")).WaitForAsync();

        await TwoPersons.Close(site, secretary, $"{assembly}/voorzitter", $"sluiten-{item.Split('/')[^1]}");
        await secretary.Open($"{assembly}/voorzitter");
        await secretary.Send($"bekend-{item.Split('/')[^1]}");
        // Who was about to vote again reads that it is too late.
        await voter.Send($"stem-{item.Split('/')[^1]}");
        (await voter.Text()).ShouldContain(language == "nl" ? "kan niet (meer) in de huidige stand" : "not, or no longer, possible");
        (await voter.Text()).ShouldNotContain(language == "nl" ? "De stem van uw gemeente is vastgelegd" : "ballot has been recorded");
        await secretary.Open(item);
        (await secretary.Text()).ShouldContain("Contributie zonder verhoging");
        (await secretary.Text()).ShouldContain(language == "nl" ? "Zo is het besluit berekend" : "How the decision was calculated");
        await Annulled(secretary, item, language);
    }

    /// <summary>The result no longer holds, and stays to be read, with when and why.</summary>
    private static async Task Annulled(Visitor secretary, string item, string language)
    {
        await secretary.Open($"{item}/behandelen");
        await secretary.Send("besluit-ongedaan", ("reason", "Een stem is verkeerd geteld."));
        await secretary.Follow($"main a[href='{item}/ongedaan/1']");
        var text = await secretary.Text();
        text.ShouldContain(language == "nl" ? "Ongedaan gemaakt op" : "Annulled on");
        text.ShouldContain("Een stem is verkeerd geteld.");
        text.ShouldContain("SHA-256");
        (await secretary.Page.Locator("main table").Last.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(300);
    }

    [Theory, EachScreen("en")]
    public async Task What_is_not_acclaimed_before_its_day_says_from_when(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        var assembly = await Convened(secretary, "2026-01-01");
        await secretary.Open("/agendapunten/nieuw");
        await secretary.Send("opstellen", ("kind", "Information"), ("title", "Jaarverslag"), ("text", "Ter kennisgeving."));
        var item = secretary.Path;
        await secretary.Send("plaatsen", ("assemblyId", assembly.Split('/')[^1]));
        await secretary.Open($"{item}/behandelen");
        (await secretary.Text()).ShouldContain(language == "nl" ? "Dit kan vanaf 17 juni 2099." : "This is possible from 17 June 2099.");
        (await secretary.Page.Locator("form#acclamatie").CountAsync()).ShouldBe(0);
    }

    [Theory, EachScreen("en")]
    public async Task A_motion_of_a_municipality_is_acclaimed_assigned_and_reported_on(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var assembly = await Convened(secretary, "2026-01-01", Yesterday);
        await officer.Open($"/agendapunten/nieuw?vergadering={assembly.Split('/')[^1]}");
        await officer.Send(
            "opstellen",
            ("title", "Motie over open standaarden"),
            ("text", "De vergadering verzoekt het bestuur open standaarden te eisen.")
        );
        var handling = $"{officer.Path}/behandelen";
        await secretary.Open(handling);
        await secretary.Send("acclamatie");
        await using (var deputy = await Visitor.As(site, "assembly-deputy", width, language))
        {
            await deputy.Open(handling);
            await deputy.Send("acclamatie");
        }
        await secretary.Open(handling);
        await secretary.Send("beleggen", ("owner", "Bestuur"), ("dueOn", "2099-12-01"));
        await secretary.Open(handling);
        await secretary.Send("rapport", ("text", "Het bestuur neemt de eis op in de inkoopvoorwaarden."), ("status", "Open"));
        (await secretary.Text()).ShouldContain("Het bestuur neemt de eis op");
        await secretary.Open("/moties");
        (await secretary.Text()).ShouldContain("Motie over open standaarden");
    }

    [Theory, EachScreen("en")]
    public async Task A_motion_of_three_municipalities_is_taken_over_by_the_board(string language, int width)
    {
        var nl = language == "nl";
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var assembly = (await Convened(secretary, "2026-01-01", Yesterday)).Split('/')[^1];
        var motion = await Submitted(secretary, assembly);
        await officer.Open(motion);
        await officer.Send("indieners", ("change", "add"));
        (await officer.Text()).ShouldContain("Tynaarlo, Amsterdam, Utrecht");
        await secretary.Open($"{motion}/behandelen");
        await secretary.Send("motie-overnemen", ("reason", "Het bestuur was dit al van plan."));
        (await secretary.Page.InnerTextAsync("#motie-overnemen-submittersAgree-fout")).ShouldNotBeEmpty();
        await secretary.Page.CheckAsync("#motie-overnemen-submittersAgree");
        await secretary.Send("motie-overnemen");
        secretary.Path.ShouldBe(motion);
        (await secretary.Text()).ShouldContain(nl ? "Overgenomen door" : "Taken over by");
        (await secretary.Text()).ShouldContain("Het bestuur was dit al van plan.");
        foreach (var (list, said) in new[] { ("/moties", nl ? "Overgenomen" : "Taken over"), ("/agendapunten", "Tynaarlo") })
        {
            await secretary.Open(list);
            var row = await secretary.Page.InnerTextAsync($"tr:has(a[href='{motion}'])");
            row.ShouldContain(nl ? "Tynaarlo en 2 andere gemeenten" : "Tynaarlo and 2 other municipalities");
            row.ShouldContain(said);
        }
    }

    /// <summary>A motion of two municipalities, which the secretary submits for them.</summary>
    private static async Task<string> Submitted(Visitor secretary, string assembly)
    {
        await secretary.Open($"/agendapunten/nieuw?vergadering={assembly}");
        await secretary.Send(
            "opstellen",
            ("kind", "Motion"),
            ("title", "Motie over leesbare brieven"),
            ("text", "De vergadering verzoekt het bestuur."),
            ("submitters", "Tynaarlo\nGM0363")
        );
        return secretary.Path;
    }

    private static async Task<string> Convened(Visitor secretary, string referenceDate, string date = "2099-06-17")
    {
        await secretary.Open("/vergaderingen");
        await secretary.Send("bijeenroepen", ("kind", "Ordinary"), ("date", date), ("referenceDate", referenceDate), ("place", "Utrecht"));
        return secretary.Path;
    }

    /// <summary>A municipality amends an item, and the board lets that stand beside it.</summary>
    private static async Task Amended(Visitor officer, Visitor secretary, string item)
    {
        await officer.Open(item);
        await officer.Send(
            "amendement",
            ("title", "Contributie zonder verhoging"),
            ("text", "De contributie blijft gelijk aan die van het jaar ervoor.")
        );
        (await officer.Text()).ShouldContain("Contributie zonder verhoging");
        await secretary.Open($"{item}/behandelen");
        await secretary.Fill("amendement", ("status", "Beside"), ("explanation", "Het bestuur ontraadt dit amendement."));
        await secretary.Page.Locator("form#amendement select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await secretary.Send("amendement");
    }

    /// <summary>Nothing can be opened before the day; then the day is put right, and comes.</summary>
    private static async Task Held(Visitor secretary, string assembly, string item, string language)
    {
        await secretary.Open(item);
        (await secretary.Text()).ShouldContain(
            language == "nl" ? "De stemming kan open op 17 juni 2099." : "The vote can open on 17 June 2099."
        );
        (await secretary.Page.Locator("form#openen").CountAsync()).ShouldBe(0);
        // An amendment takes a vote, whatever day it is.
        await secretary.Open($"{item}/behandelen");
        (await secretary.Text()).ShouldNotContain(language == "nl" ? "Dit kan vanaf" : "This is possible from");
        await secretary.Open(assembly);
        await secretary.Page.Locator("main details:has(form#wijzigen) summary").ClickAsync();
        await secretary.Send("wijzigen", ("date", Yesterday), ("reason", "De zaal is eerder vrij."));
    }

    /// <summary>The chair opens the vote.</summary>
    /// <returns>Where its page shows how many voted.</returns>
    private static async Task<ILocator> Opened(Visitor secretary, string assembly, string item)
    {
        await secretary.Open($"{assembly}/voorzitter");
        await secretary.Send($"openen-{item.Split('/')[^1]}");
        var turnout = secretary.Page.FrameLocator("iframe.samen-live").Locator("dl > div:first-child dd").First;
        await turnout.WaitForAsync();
        return turnout;
    }

    private static async Task<string> Drafted(Visitor secretary, string assembly)
    {
        await secretary.Open("/agendapunten/nieuw");
        await secretary.Send(
            "opstellen",
            ("kind", "Budget"),
            ("title", "Contributie voor het komende jaar"),
            ("text", "De contributie stijgt met de inflatie.")
        );
        var item = secretary.Path;
        await secretary.Send("plaatsen", ("assemblyId", assembly), ("boardRecommendation", "Adopt"));
        await secretary.Open($"{item}/behandelen");
        return item;
    }

    /// <summary>The officer names somebody, who takes the card with the code that was shown once, and votes.</summary>
    private async Task<Visitor> Card(Visitor officer, string assembly, int width, string language)
    {
        await officer.Open("/gemeenten/GM0344/vertegenwoordigers");
        await officer.Send("persoon", ("role", "Alderman"), ("name", "Wethouder Dienstverlening"), ("validFrom", "2026-01-01"));
        await officer.Open($"{assembly}/stemmen");
        await officer.Page.Locator("main details summary").ClickAsync();
        await officer.Page.Locator("form#uitreiken select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.Send("uitreiken");
        var code = await officer.Page.Locator("main .samen-secret").InnerTextAsync();
        var voter = await Visitor.As(site, "voter-gm0344", width, language);
        await voter.Open($"{assembly}/stemmen");
        await voter.Send("kaart", ("code", code));
        var form = (await voter.Page.Locator("main form[id^=stem-]").First.GetAttributeAsync("id"))!;
        await voter.Send(form, ("option", "Amendment-1"));
        (await voter.Text()).ShouldContain("Contributie zonder verhoging");
        return voter;
    }

    /// <summary>An administrator imports a figure for every municipality of today, on the page.</summary>
    private async Task<string> Count(DateOnly day)
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        var lines = new List<string> { "code,inhabitants" };
        for (var path = "/municipalities/v1/municipalities?limit=100"; path is not null; )
        {
            using var answer = await http.GetAsync(path);
            var page = await answer.Content.ReadFromJsonAsync<JsonElement[]>();
            lines.AddRange(page!.Select(m => $"{m.GetProperty("code").GetString()},{Inhabitants(m)}"));
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/gemeenten/inwoners");
        await admin.Send("proef", ("referenceDate", date), ("csv", string.Join('\n', lines)));
        await admin.Send("importeren");
        return date;
    }

    private static int Inhabitants(JsonElement municipality) =>
        municipality.GetProperty("inhabitants") is { ValueKind: JsonValueKind.Array } figures && figures.GetArrayLength() > 0
            ? figures[0].GetProperty("inhabitants").GetInt32()
            : 30_000;
}
