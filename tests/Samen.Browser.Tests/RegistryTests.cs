using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The registry on its pages: an entry, its contacts, a product with versions, and a municipality that uses it.</summary>
public sealed class RegistryTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task A_vendor_is_admitted_with_a_reason(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await manager.Open("/partners?soort=Vendor&zoek=decos");
        (await manager.Page.Locator("main tbody tr").CountAsync()).ShouldBe(1);
        await Candidate(manager, $"Kandidaat {language}");
        await manager.OpenDetails("toelating");
        await manager.Send("toelating", ("status", "Admitted"));
        (await manager.Page.InnerTextAsync("#toelating-reason-fout")).ShouldNotBeEmpty();
        await manager.Send("toelating", ("reason", "Het convenant is getekend."));
        (await manager.Text()).ShouldContain("Het convenant is getekend.");
    }

    [Theory, EachScreen("nl")]
    public async Task The_entry_of_a_vendor_is_kept_with_its_contacts(string language, int width)
    {
        var dutch = language == "nl";
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await Candidate(manager, $"Registerbouwer {language}");
        await manager.OpenDetails("bijhouden");
        await manager.Send(
            "bijhouden",
            ("description", "Bouwt registers voor gemeenten."),
            ("website", "https://registerbouwer.example"),
            ("rsin", "123456789"),
            ("relations", dutch ? "lid van Dimpact" : "member of Nobody")
        );
        (await manager.Page.Locator("#bijhouden [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        (await manager.Page.TitleAsync()).ShouldStartWith(dutch ? "Fout: " : "Error: ");
        await manager.Send("bijhouden", ("rsin", "822477348"), ("relations", dutch ? "lid van Dimpact" : "member of Dimpact"));
        (await manager.Text()).ShouldContain("Dimpact");

        await manager.OpenDetails("contacten-tonen");
        await manager.Send("contacten-tonen");
        await manager.Send("contacten", ("email-Technical", "geen adres"));
        (await manager.Page.Locator("#contacten [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await manager.Send("contacten", ("email-Technical", "koppelingen@registerbouwer.example"));
        (await manager.Text()).ShouldNotContain("koppelingen@registerbouwer.example");
    }

    [Theory, EachScreen("nl")]
    public async Task A_product_is_recorded_with_its_standards_and_versions(string language, int width)
    {
        var (no, yes, perhaps) = language == "nl" ? ("nee", "ja", "misschien") : ("no", "yes", "perhaps");
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await Candidate(manager, $"Productbouwer {language}");
        await manager.OpenDetails("publiccode");
        await manager.Send("publiccode", ("publiccode", "name: Register\nurl: http://zonder-tls.example"));
        (await manager.Page.InnerTextAsync("#publiccode-publiccode-fout")).ShouldNotBeEmpty();
        await Product(manager, $"Standaard {language}");
        await manager.OpenDetails("wijzigen");
        await manager.Send("wijzigen", ("licence", "EUPL-1.2"), ("hosting", "SoftwareAsAService"), ("standards", $"StUF; {perhaps}"));
        (await manager.Page.InnerTextAsync("#wijzigen-standards-fout")).ShouldContain("StUF");
        await manager.Send("wijzigen", ("standards", $"ZGW API's 1.5; {yes}; https://registerbouwer.example/rapport\nStUF; {no}"));
        (await manager.Text()).ShouldContain("ZGW API's 1.5");
        await manager.OpenDetails("versie");
        await manager.Send("versie", ("label", "1.0"), ("inUseFrom", "2024-01-01"), ("endOfSupportFrom", "2023-01-01"));
        (await manager.Page.InnerTextAsync("#versie-endOfSupportFrom-fout")).ShouldNotBeEmpty();
        await manager.Send("versie", ("endOfSupportFrom", "2099-01-01"));
        (await manager.Page.Locator("#versie-endOfSupportFrom-fout").CountAsync()).ShouldBe(0);
    }

    [Theory, EachScreen("nl")]
    public async Task A_municipality_records_that_it_uses_a_product_and_takes_that_away(string language, int width)
    {
        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        var (partner, product) = await Supported(language, width);
        await officer.Open(product);
        await officer.Send("gebruik");
        (await officer.Page.Locator("#gebruik [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await officer.Send("gebruik", ("inProductionFrom", "2024-06-01"), ("note", "Ook voor de griffie."));
        (await officer.Text()).ShouldContain("Ook voor de griffie.");
        // What stood there stands in the form, and stays.
        await officer.Follow("main tbody a[href*='versie=']");
        await officer.Send("gebruik", ("phasingOutFrom", "2030-01-01"));
        (await officer.Text()).ShouldContain(language == "nl" ? "1 juni 2024" : "1 June 2024");
        foreach (var list in new[] { "/producten", "/producten/gebruik?gemeente=GM0344&voor=2099-06-01" })
        {
            await officer.Open(list);
            (await officer.Text()).ShouldContain($"Register {language}");
        }
        await officer.Open(product);
        await officer.Follow("main tbody a[href*='versie=']");
        await officer.Send("weghalen");
        (await officer.Text()).ShouldContain(language == "nl" ? "Het gebruik is weggehaald" : "Usage removed");
        (await officer.Text()).ShouldNotContain("Ook voor de griffie.");
        await officer.Open(partner);
        (await officer.Page.Locator("form#bijhouden").CountAsync()).ShouldBe(0);
    }

    /// <summary>A vendor that may become one.</summary>
    private static async Task Candidate(Visitor manager, string name)
    {
        await manager.Open("/partners");
        await manager.Send("partner", ("name", name), ("kind", "Vendor"), ("candidate", "yes"));
    }

    /// <summary>A product of the partner whose page is open.</summary>
    private static async Task Product(Visitor manager, string name)
    {
        await manager.OpenDetails("product");
        await manager.Send("product", ("name", name), ("description", "Houdt bij wie wat heeft."));
    }

    /// <summary>An admitted vendor and its product with a version that is supported for long.</summary>
    private async Task<(string Partner, string Product)> Supported(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await Candidate(manager, $"Leverancier van het register {language}");
        var partner = manager.Path;
        await manager.OpenDetails("toelating");
        await manager.Send("toelating", ("status", "Admitted"), ("reason", "Het convenant is getekend."));
        await Product(manager, $"Register {language}");
        var product = manager.Path;
        await manager.OpenDetails("versie");
        await manager.Send("versie", ("label", "1.0"), ("inUseFrom", "2024-01-01"), ("endOfSupportFrom", "2099-01-01"));
        return (partner, product);
    }
}
