using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What a council decides, by the pages.</summary>
public sealed class CouncilTests(DemoSite site)
{
    private static readonly (string, string)[] Decision =
    [
        ("kind", "Decision"),
        ("decidedOn", "2019-11-07"),
        ("title", "Gezamenlijke voorzieningen 2020"),
        ("text", "De raad stelt de bijdrage beschikbaar."),
        ("subject", "Strategic"),
        ("subjectReason", "De raad stelt het budget beschikbaar."),
        ("withoutVote", "nee"),
    ];

    [Fact]
    public async Task A_decision_becomes_the_yearly_decision_on_the_joint_facilities()
    {
        await using var admin = await Visitor.As(site, "admin", 320);
        await admin.Open("/gemeenten/GM0014/raad");
        await admin.Send("concept", [.. Decision, ("votesFor", "10"), ("votesAgainst", "3")]);
        (await admin.Text()).ShouldContain("te weinig raadsleden");
        await admin.Send("concept", ("votesFor", "30"), ("votesAgainst", "12"));
        (await admin.Text()).ShouldContain("Dit is een concept");
        await admin.Send("vastleggen");
        (await admin.Text()).ShouldContain("30 voor, 12 tegen; 42 van 45 leden namen deel");
        await admin.Send("wijzigen", ("correctionReason", "Stemmen verkeerd geteld"), ("votesFor", "31"));
        (await admin.Text()).ShouldContain("Stemmen verkeerd geteld");

        await admin.Open("/gemeenten/GM0014/voorzieningen/2020");
        await admin.Page.SelectOptionAsync("form#besluit [name=decisionId]", new SelectOptionValue { Index = 1 });
        await admin.Send("besluit", ("programme", "Bestuur en ondersteuning"), ("budgetLine", "0.4 Overhead"), ("budgetedCents", "600000"));
        (await admin.Text()).ShouldContain("€ 600.000,00");
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/raden?jaar=2020&stand=Adopted");
        (await visitor.Text()).ShouldContain("Groningen");
        await visitor.Open("/gemeenten/GM0014/raad");
        await visitor.Follow("main table a");
        (await visitor.Text()).ShouldContain("31 voor, 12 tegen");
    }

    [Fact]
    public async Task A_mandate_is_given_and_stands_in_the_letter_to_the_council()
    {
        await using var admin = await Visitor.As(site, "admin", 320);
        await admin.Open("/vergaderingen");
        // That of the demo: other tests convene assemblies without items.
        await admin.Follow("main table a:has-text('25 september 2020')");
        var assembly = new Uri(admin.Page.Url).Segments[^1];
        await admin.Follow("main table a");
        var item = admin.Path;
        await admin.Open($"{item}/mandaat");
        await admin.Open($"{item}/mandaat?gemeente=GM0014");
        (await admin.Text()).ShouldContain("Laatste zinvolle raadsvergadering");
        if (await admin.Page.Locator("form#mandaat").CountAsync() > 0)
        {
            await admin.Send("mandaat", ("position", "For"), ("note", "Mits de privacy is geborgd."));
            (await admin.Text()).ShouldContain("Mits de privacy is geborgd.");
        }
        await admin.Open($"/gemeenten/GM0014/raadsinformatiebrief/{assembly}");
        (await admin.Text()).ShouldContain("Aan de raad van de gemeente Groningen");
        (await admin.Text()).ShouldContain("Wat het ons kost");
        var word = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.ClickAsync("a[href$='/word']"));
        word.SuggestedFilename.ShouldBe("raadsinformatiebrief-GM0014.docx");
        await admin.Follow("a[href$='/afdruk']");
    }

    [Fact]
    public async Task A_passage_is_composed_edited_and_taken_along()
    {
        await using var officer = await Visitor.As(site, "ict-gm0344", 320);
        await Composed(officer);
        await officer.Send(
            "passage",
            ("text-1", "In 2020 is het register volledig."),
            ("text-0", ""),
            ("place-2", "1"),
            ("place-1", "2"),
            ("ownTheme", "privacy"),
            ("ownKind", "Principle"),
            ("ownText", "Een eigen uitgangspunt.")
        );
        (await officer.Page.InputValueAsync("[name=text-0]")).ShouldStartWith("Onze informatievoorziening bestaat");
        (await officer.Page.InputValueAsync("[name=text-2]")).ShouldBe("Een eigen uitgangspunt.");
        var word = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.ClickAsync("a[href*='/word']"));
        word.SuggestedFilename.ShouldBe("passage-GM0344.docx");
        await officer.Follow("a[href*='/afdruk']");
        (await officer.Text()).ShouldContain("Meerjarenbeleidsprogramma 2018-2022");
    }

    [Fact]
    public async Task A_stranger_composes_no_passage_of_a_municipality()
    {
        await using var stranger = await Visitor.As(site, "secretary-gm0014");
        await stranger.Open("/gemeenten/GM0344/passages");
        (await stranger.Text()).ShouldNotContain("Nieuwe passage");
    }

    /// <summary>A passage of three blocks, after one of none was refused.</summary>
    private static async Task Composed(Visitor officer)
    {
        await officer.Open("/gemeenten/GM0344/passages");
        await officer.Send("passage");
        (await officer.Page.InnerTextAsync("#passage [role=alert]")).ShouldContain("Kies minstens één bouwsteen");
        foreach (var block in new[] { "privacy.ambitie", "privacy.afspraak-1", "standaarden.ambitie" })
            await officer.Page.CheckAsync($"input[value='{block}']");
        await officer.Send("passage", ("periodFrom", "2018"), ("periodTo", "2022"));
        (await officer.Text()).ShouldContain("Vul nog 1 keer");
    }
}
