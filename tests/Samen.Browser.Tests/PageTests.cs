using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Every page, as it is seen in both languages, on a desk and on the smallest screen. Checked by <see cref="Visitor.Check"/>.</summary>
public sealed class PageTests(DemoSite site)
{
    private static readonly string[] Fixed =
    [
        "/",
        "/gemeenten",
        "/gemeenten?zoek=utrecht",
        "/gemeenten/GM0363",
        "/gemeenten/GM0788",
        "/gemeenten?op=2018-06-01",
        "/gemeenten?op=1900-01-01",
        "/gemeenten/inwoners",
        "/herindelingen",
        "/gemeenten/GM0363/vertegenwoordigers",
        "/gemeenten/GM0363/raad",
        "/gemeenten/GM0363/raad?soort=Motion",
        "/gemeenten/GM0363/voorzieningen/2021",
        "/gemeenten/GM0363/passages",
        "/raden",
        "/raden?jaar=2020&stand=NotYet",
        "/zoeken",
        "/zoeken?q=utrecht",
        "/zoeken?q=x",
        "/zoeken?q=bestaat+niet",
        "/geschiedenis/municipalities/GM0344",
        "/behoeften",
        "/behoeften/nieuw",
        "/initiatieven",
        "/initiatieven?status=Rejected",
        "/vergaderingen",
        "/vergaderingen/5a3e0000-2020-8626-8000-000000000000",
        "/moties",
        "/agendapunten",
        "/agendapunten/5a3e0000-2020-8626-8000-000000000001",
        "/agendapunten/5a3e0000-2018-8627-8000-000000000001",
        "/agendapunten/nieuw",
        "/fonds",
        "/partners",
        "/aanmelden",
        "/afmelden",
        "/logboek",
        "/ontwikkelaars",
        "/sleutels",
        "/instellingen",
        "/ontwikkelaars/kalender",
        "/ontwikkelaars/voorbeelden",
        "/ontwikkelaars/fouten",
        "/ontwikkelaars/woorden",
        "/ontwikkelaars/gebeurtenissen",
        "/ontwikkelaars/wijzigingen",
        "/ontwikkelaars/status",
        "/mandaten",
        "/gebruik",
        "/mensen",
        "/mensen/uitnodigen",
        "/account",
        "/uitnodiging",
        "/bestaat-niet",
        "/initiatieven/01907a3e-0000-7000-8000-000000000000",
    ];

    private static readonly string[] Lists = ["/behoeften", "/initiatieven", "/vergaderingen", "/agendapunten", "/partners"];

    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("nl", 320)]
    [InlineData("en", 320)]
    public async Task Every_page_is_accessible_without_script(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        foreach (var path in Fixed)
            await visitor.Open(path);
        foreach (var list in Lists)
        {
            await visitor.Page.GotoAsync(list);
            await visitor.Page.Locator("main table a, main .samen-card a").First.ClickAsync();
            await visitor.Check();
        }
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
    }

    [Theory]
    [InlineData("fund-manager", "/fonds")]
    [InlineData("assembly-secretary", "/vergaderingen")]
    [InlineData("assembly-secretary", "/agendapunten/nieuw")]
    [InlineData("assembly-secretary", "/agendapunten/overnemen")]
    [InlineData("assembly-secretary", "/vergaderingen/5a3e0000-2018-8627-8000-000000000000/voorzitter")]
    [InlineData("ict-gm0344", "/agendapunten/nieuw")]
    [InlineData("assembly-secretary", "/zoeken?q=vergadering")]
    [InlineData("secretary-gm0363", "/behoeften/nieuw")]
    [InlineData("partner-manager", "/partners")]
    [InlineData("taskforce-1", "/aanmelden")]
    [InlineData("auditor", "/logboek?deel=municipalities")]
    [InlineData("admin", "/logboek?deel=gateway")]
    [InlineData("admin", "/sleutels")]
    [InlineData("vendor-user", "/sleutels")]
    [InlineData("vendor-user", "/gebruik")]
    [InlineData("vendor-user", "/mandaten")]
    [InlineData("ict-gm0344", "/mandaten")]
    [InlineData("admin", "/gebruik")]
    [InlineData("admin", "/mensen")]
    [InlineData("admin", "/mensen/uitnodigen")]
    [InlineData("admin", "/herindelingen")]
    [InlineData("admin", "/gemeenten/inwoners")]
    [InlineData("admin", "/gemeenten/GM0363")]
    [InlineData("ict-gm0344", "/gemeenten/GM0344/vertegenwoordigers")]
    [InlineData("admin", "/gemeenten/GM0344/raad")]
    [InlineData("admin", "/gemeenten/GM0344/voorzieningen/2021")]
    [InlineData("ict-gm0344", "/gemeenten/GM0344/passages")]
    [InlineData("ict-gm0344", "/account")]
    [InlineData("ict-gm0344", "/logboek?deel=initiatives")]
    [InlineData("fund-manager", "/logboek")]
    public async Task Every_form_is_accessible_on_the_smallest_screen(string user, string path)
    {
        await using var visitor = await Visitor.As(site, user, 320);
        await visitor.Open(path);
    }

    [Fact]
    public async Task The_audit_log_shows_everybody_their_own_part()
    {
        await using var auditor = await Visitor.As(site, "auditor");
        await auditor.Open("/logboek?deel=initiatives");
        var all = await auditor.Text();
        all.ShouldContain("recordNeed");
        all.ShouldContain("startInitiative");
        all.ShouldContain("Amsterdam");
        await auditor.Open("/logboek?deel=gateway");
        (await auditor.Text()).ShouldContain("signIn");
        await using var officer = await Visitor.As(site, "ict-gm0344");
        await officer.Open("/logboek?deel=initiatives");
        (await officer.Text()).ShouldNotContain("Amsterdam");
        await using var nobody = await Visitor.Arrive(site);
        await nobody.Open("/logboek");
        (await nobody.Text()).ShouldContain("Meld u aan");
    }

    [Fact]
    public async Task An_unknown_page_is_404_in_the_same_layout()
    {
        await using var visitor = await Visitor.Arrive(site);
        var answer = await visitor.Page.GotoAsync("/bestaat-niet");
        answer!.Status.ShouldBe(404);
        (await visitor.Text()).ShouldContain("Pagina niet gevonden");
        (await visitor.Page.GotoAsync("/initiatieven/01907a3e-0000-7000-8000-000000000000"))!.Status.ShouldBe(404);
        (await visitor.Page.GotoAsync("/gemeenten/GM9999"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_language_is_chosen_in_the_header_and_kept()
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/fonds");
        (await visitor.Text()).ShouldContain("€ 55.000.000,00");
        await visitor.Click("English");
        new Uri(visitor.Page.Url).AbsolutePath.ShouldBe("/fonds");
        (await visitor.Text()).ShouldContain("€ 55,000,000.00");
        await visitor.Open("/gemeenten");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }
}
