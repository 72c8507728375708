using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>How a vendor looks after its keys and clients, and a municipality after its mandates.</summary>
public sealed class IntegrationTests(DemoSite site)
{
    private const string Jwks = """
        {"keys":[{"kty":"EC","crv":"P-256","kid":"one",
        "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
        """;

    [Theory, EachScreen("en")]
    public async Task A_vendor_makes_a_key_registers_a_client_and_revokes_them(string language, int width)
    {
        var name = $"Koppeling {language}";
        await using var vendor = await Visitor.As(site, "vendor-user", width, language);
        await vendor.Open("/sleutels");
        (await vendor.Page.Locator("form#sleutel [name=roles]").CountAsync()).ShouldBe(0);
        await vendor.Send("sleutel", ("name", name), ("origins", "nonsense"));
        (await vendor.Page.Locator("form#sleutel [aria-invalid=true]").CountAsync()).ShouldBe(1);
        await vendor.Send("sleutel", ("origins", "https://app.example.org"), ("expiresAt", "31-12-2099"));
        (await vendor.Page.Locator(".samen-secret").InnerTextAsync()).ShouldStartWith("samen_");
        await vendor.Send("client", ("name", name), ("jwks", "no json"));
        await vendor.Send("client", ("jwks", Jwks));
        (await vendor.Text()).ShouldContain(language == "nl" ? "De client is geregistreerd" : "Client registered");
        var client = await vendor
            .Page.Locator("form#intrekken option", new() { HasTextString = $"{name} (client-" })
            .GetAttributeAsync("value");
        await vendor.Send("wisselen", ("id", client!), ("jwks", Jwks.Replace("one", "two", StringComparison.Ordinal)));
        (await vendor.Text()).ShouldContain("two");
        await vendor.Send("intrekken", ("id", client!));
        (await vendor.Text()).ShouldContain(language == "nl" ? "ingetrokken op" : "revoked on");
    }

    [Fact]
    public async Task A_municipality_gives_a_mandate_sees_it_and_revokes_it_and_so_does_the_vendor_see()
    {
        await using var officer = await Visitor.As(site, "ict-gm0344");
        await officer.Open("/mandaten");
        await officer.Send("mandaat", ("endsAt", "gisteren"));
        (await officer.Page.Locator("form#mandaat [aria-invalid=true]").CountAsync()).ShouldBe(2, "the day, and no partner");
        await officer.Send(
            "mandaat",
            (
                "partner",
                (
                    await officer
                        .Page.Locator("form#mandaat option", new() { HasTextString = "Voorbeeld Ketenpartner" })
                        .First.GetAttributeAsync("value")
                )!
            ),
            ("scopes", "needs.write"),
            ("endsAt", DateTimeOffset.FromUnixTimeSeconds(1_860_000_000).ToString("dd-MM-yyyy"))
        );
        (await officer.Text()).ShouldContain("Utrecht");
        await using var vendor = await Visitor.As(site, "vendor-user", 320);
        await vendor.Open("/mandaten");
        (await vendor.Text()).ShouldContain("needs.write");
        await officer.Send("intrekken", ("id", (await officer.Page.Locator("form#intrekken option").Nth(1).GetAttributeAsync("value"))!));
        await vendor.Open("/mandaten");
        (await vendor.Text()).ShouldContain("ingetrokken op");
    }
}
