using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>A joint facility from its beginning to its end, and how municipalities take it into use.</summary>
public sealed class FacilityTests(DemoSite site)
{
    private const string Standard = "/voorzieningen/5a3e0002-0000-8b11-8000-000000000006";

    [Theory, EachScreen("en")]
    public async Task A_facility_is_added_adopted_and_stopped(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        var facility = await Add(manager, $"Adresboek {language}");
        (await manager.Text()).ShouldContain("VNG Realisatie");
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        await officer.Open($"{facility}/gemeenten/GM0344");
        await officer.Send("stap", ("state", "Connecting"), ("since", "2025-03-01"), ("plannedLiveOn", "2025-09-01"));
        await officer.Send("checklist", ("done", "1"));
        (await officer.Text()).ShouldContain(language == "nl" ? "1 van 2 gedaan" : "1 of 2 done");
        await officer.Open("/voorzieningen/gemeenten/GM0344");
        (await officer.Text()).ShouldContain(language == "nl" ? "de geplande dag is voorbij" : "the planned day has passed");
        await officer.Open($"{facility}/gemeenten/GM0344");
        await officer.Send("stap", ("state", "Live"), ("since", "2025-10-01"));
        // The checklist has a line that is not done, which asks for a second look.
        await officer.Send("stap", ("seen", "2"));
        await manager.Open(facility);
        (await manager.Text()).ShouldContain(language == "nl" ? "1 van de" : "1 of");
        await manager.Send("verbindendheid", ("level", "Recommended"), ("decidedOn", "2025-01-01"), ("source", "Bericht van de directie"));
        await manager.Send("fase", ("phase", "PhasingOut"));
        await manager.Send("stoppen", ("retiredOn", "2025-12-31"), ("whatFollows", "Een landelijk adresboek."));
        (await manager.Text()).ShouldContain("Een landelijk adresboek.");
    }

    [Theory, EachScreen("en")]
    public async Task Municipalities_of_a_size_are_called_and_answer(string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        var facility = await Add(manager, $"Meldpunt {language}");
        await manager.Open(facility);
        var until = TimeProvider.System.GetUtcNow().AddMonths(1).ToString("yyyy-MM-dd", null);
        await manager.Send("oproepen", ("text", "Sluit aan voor de zomer."), ("answerBy", until), ("inhabitantsFrom", "300.000"));
        (await manager.Text()).ShouldContain("Amsterdam");
        (await manager.Text()).ShouldNotContain("Schiermonnikoog");
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        await officer.Open("/voorzieningen/gemeenten/GM0344");
        await officer.Click($"Meldpunt {language}");
        await officer.Send("antwoord", ("answer", "NotNow"));
        await officer.Send("antwoord", ("answer", "Interested"));
        (await officer.Text()).ShouldContain(language == "nl" ? "1 met belangstelling" : "1 interested");
        await officer.Open($"{facility}/gemeenten/GM0344");
        (await officer.Text()).ShouldContain(language == "nl" ? "Heeft belangstelling" : "Interested");
        await manager.Open(facility);
        await manager.Page.Locator("main a[href^='/voorzieningen/oproepen/']").First.ClickAsync();
        await manager.Send("beeindigen", ("reason", "Er doen genoeg gemeenten mee."));
        (await manager.Text()).ShouldContain("Er doen genoeg gemeenten mee.");
    }

    [Fact]
    public async Task A_municipality_explains_and_then_applies_a_standard()
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open($"{Standard}/gemeenten/GM0363");
        await officer.Send(
            "uitleg",
            ("reason", "Onze leverancier levert dit nog niet."),
            ("owner", "HeadOfIct"),
            ("reviewOn", TimeProvider.System.GetUtcNow().AddMonths(6).ToString("yyyy-MM-dd", null))
        );
        await officer.Open(Standard);
        (await officer.Text()).ShouldContain("Onze leverancier levert dit nog niet.");
        await officer.Open($"{Standard}/gemeenten/GM0363");
        await officer.Send("stap", ("state", "Live"), ("since", "2025-03-01"));
        (await officer.Page.Locator("form#uitleg").CountAsync()).ShouldBe(0);
        await officer.Send("terugnemen");
        (await officer.Page.Locator("form#uitleg").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Usage_of_a_product_counts_once_it_is_linked()
    {
        var product = await Product("Netwerkdoos");
        await using var officer = await Visitor.As(site, "ict-gm0344");
        await officer.Open(product);
        await officer.Send("gebruik", ("inProductionFrom", "2024-06-01"));
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/voorzieningen/5a3e0002-0000-8b11-8000-000000000002");
        var id = product.Split('/')[^1];
        await manager.Until(async () => await manager.Page.Locator($"form#koppelen option[value='{id}']").CountAsync() > 0);
        await manager.Send("koppelen", ("productId", id));
        await manager.Until(async () => (await manager.Text()).Contains("1 van de 342 gemeenten", StringComparison.Ordinal));
        await manager.Open("/voorzieningen/5a3e0002-0000-8b11-8000-000000000002/gemeenten/GM0344");
        (await manager.Text()).ShouldContain("1 juni 2024, volgt uit het gebruik van een product");
    }

    /// <summary>A product of an admitted vendor, with a version.</summary>
    private async Task<string> Product(string name)
    {
        await using var manager = await Visitor.As(site, "partner-manager");
        await manager.Open("/partners");
        await manager.Send("partner", ("name", $"Leverancier van {name}"), ("kind", "Vendor"));
        await manager.OpenDetails("product");
        await manager.Send("product", ("name", name), ("description", "Verbindt gemeenten."));
        var product = manager.Path;
        await manager.OpenDetails("versie");
        await manager.Send("versie", ("label", "1.0"), ("inUseFrom", "2024-01-01"));
        return product;
    }

    private static async Task<string> Add(Visitor manager, string name)
    {
        await manager.Open("/voorzieningen/nieuw");
        await manager.Send(
            "voorziening",
            ("name", name),
            ("description", "Adressen van alle gemeenten bij elkaar."),
            ("kind", "Component"),
            ("ownerOrganisation", "VNG Realisatie"),
            ("yearlyCents", "12.000"),
            ("checklist", "Contract getekend\nKoppeling getest"),
            ("links", "Beschrijving https://example.org/adresboek"),
            ("phase", "Operations"),
            ("source", "Overgenomen van de website")
        );
        return manager.Path;
    }
}
