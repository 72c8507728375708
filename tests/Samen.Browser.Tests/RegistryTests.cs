using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The registry on its pages: an entry, its contacts, a product with versions, and a municipality that uses it.</summary>
public sealed class RegistryTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task A_vendor_is_admitted_records_a_product_and_a_municipality_its_usage(string language, int width)
    {
        var dutch = language == "nl";
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await manager.Open("/partners?soort=Vendor&zoek=decos");
        (await manager.Page.Locator("main tbody tr").CountAsync()).ShouldBe(1);
        await manager.Open("/partners");
        await manager.Fill("partner", ("name", $"Registerbouwer {language}"), ("kind", "Vendor"), ("candidate", "yes"));
        await manager.Send("partner");
        var partner = Path(manager);
        await manager.OpenDetails("toelating");
        await manager.Fill("toelating", ("status", "Admitted"));
        await manager.Send("toelating");
        (await manager.Page.InnerTextAsync("#toelating-reason-fout")).ShouldNotBeEmpty();
        await manager.Fill("toelating", ("reason", "Het convenant is getekend."));
        await manager.Send("toelating");
        (await manager.Text()).ShouldContain("Het convenant is getekend.");

        await manager.OpenDetails("bijhouden");
        await manager.Fill(
            "bijhouden",
            ("description", "Bouwt registers voor gemeenten."),
            ("website", "https://registerbouwer.example"),
            ("rsin", "123456789"),
            ("relations", dutch ? "lid van Dimpact" : "member of Nobody")
        );
        await manager.Send("bijhouden");
        (await manager.Page.Locator("#bijhouden [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        (await manager.Page.TitleAsync()).ShouldStartWith(dutch ? "Fout: " : "Error: ");
        await manager.Fill("bijhouden", ("rsin", "822477348"), ("relations", dutch ? "lid van Dimpact" : "member of Dimpact"));
        await manager.Send("bijhouden");
        (await manager.Text()).ShouldContain("Dimpact");

        await manager.OpenDetails("contacten-tonen");
        await manager.Send("contacten-tonen");
        await manager.Fill("contacten", ("email-Technical", "geen adres"));
        await manager.Send("contacten");
        (await manager.Page.Locator("#contacten [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await manager.Fill("contacten", ("email-Technical", "koppelingen@registerbouwer.example"));
        await manager.Send("contacten");
        (await manager.Text()).ShouldNotContain("koppelingen@registerbouwer.example");

        await manager.OpenDetails("publiccode");
        await manager.Fill("publiccode", ("publiccode", "name: Register\nurl: http://zonder-tls.example"));
        await manager.Send("publiccode");
        (await manager.Page.InnerTextAsync("#publiccode-publiccode-fout")).ShouldNotBeEmpty();
        await manager.OpenDetails("product");
        await manager.Fill("product", ("name", $"Register {language}"), ("description", "Houdt bij wie wat heeft."));
        await manager.Send("product");
        var product = Path(manager);
        await manager.OpenDetails("wijzigen");
        await manager.Fill(
            "wijzigen",
            ("licence", "EUPL-1.2"),
            ("hosting", "SoftwareAsAService"),
            ("standards", dutch ? "StUF; misschien" : "StUF; perhaps")
        );
        await manager.Send("wijzigen");
        (await manager.Page.InnerTextAsync("#wijzigen-standards-fout")).ShouldContain("StUF");
        await manager.Fill(
            "wijzigen",
            (
                "standards",
                dutch
                    ? "ZGW API's 1.5; ja; https://registerbouwer.example/rapport\nStUF; nee"
                    : "ZGW API's 1.5; yes; https://registerbouwer.example/rapport\nStUF; no"
            )
        );
        await manager.Send("wijzigen");
        (await manager.Text()).ShouldContain("ZGW API's 1.5");
        await manager.OpenDetails("versie");
        await manager.Fill("versie", ("label", "1.0"), ("inUseFrom", "2024-01-01"), ("endOfSupportFrom", "2023-01-01"));
        await manager.Send("versie");
        (await manager.Page.InnerTextAsync("#versie-endOfSupportFrom-fout")).ShouldNotBeEmpty();
        await manager.Fill("versie", ("endOfSupportFrom", "2099-01-01"));
        await manager.Send("versie");

        await using var officer = await Visitor.As(site, "ict-gm0344", width, language);
        await officer.Open(product);
        await officer.Send("gebruik");
        (await officer.Page.Locator("#gebruik [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await officer.Fill("gebruik", ("inProductionFrom", "2024-06-01"), ("note", "Ook voor de griffie."));
        await officer.Send("gebruik");
        (await officer.Text()).ShouldContain("Ook voor de griffie.");
        // What stood there stands in the form, and stays.
        await officer.Page.Locator("main tbody a[href*='versie=']").First.ClickAsync();
        await officer.Fill("gebruik", ("phasingOutFrom", "2030-01-01"));
        await officer.Send("gebruik");
        (await officer.Text()).ShouldContain(dutch ? "1 juni 2024" : "1 June 2024");
        await officer.Open("/producten");
        (await officer.Text()).ShouldContain($"Register {language}");
        await officer.Open("/producten/gebruik?gemeente=GM0344&voor=2099-06-01");
        (await officer.Text()).ShouldContain($"Register {language}");
        await officer.Open(product);
        await officer.Page.Locator("main tbody a[href*='versie=']").First.ClickAsync();
        await officer.Send("weghalen");
        (await officer.Text()).ShouldContain(dutch ? "Het gebruik is weggehaald" : "Usage removed");
        (await officer.Text()).ShouldNotContain("Ook voor de griffie.");
        await officer.Open(partner);
        (await officer.Page.Locator("form#bijhouden").CountAsync()).ShouldBe(0);
    }

    private static string Path(Visitor visitor) => new Uri(visitor.Page.Url).AbsolutePath;
}
