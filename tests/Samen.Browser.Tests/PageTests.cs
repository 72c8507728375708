using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Every page in both languages, on a desk and on the smallest screen. Checked by <see cref="Visitor.Check()"/>.</summary>
public sealed class PageTests(DemoSite site)
{
    private static readonly string[] Fixed =
    [
        "/",
        "/gemeenten",
        "/gemeenten?zoek=utrecht",
        "/gemeenten/GM0363",
        "/gemeenten/vergelijken",
        "/gemeenten/vergelijken?met=GM0363",
        "/gemeenten/GM0788",
        "/gemeenten?op=2018-06-01",
        "/gemeenten?op=1900-01-01",
        "/gemeenten/inwoners",
        "/herindelingen",
        "/kaart",
        "/kaart?op=2018-01-01",
        "/kaart?op=1900-01-01",
        "/kaart?toon=bijdrage-2020",
        "/kaart?toon=x",
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
        "/behoeften?gedeeld=2&stand=Open&volgorde=Inhabitants",
        "/behoeften?gedeeld=veel",
        "/behoeften/nieuw",
        "/behoeften/concepten",
        "/behoeften/concepten/01907a3e-0000-7000-8000-000000000000",
        "/initiatieven",
        "/initiatieven?status=Rejected",
        "/initiatieven/fasen",
        "/beslismomenten",
        "/beslismomenten?status=Asked&wie=Board",
        "/vragen",
        "/vragen?stand=Open&aan=All",
        "/vragen?stand=x",
        "/vragen/nieuw",
        "/vragen/01907a3e-0000-7000-8000-000000000000",
        "/deskundigheid",
        "/deskundigheid/eigen",
        "/praktijk",
        "/praktijk?rol=Tester&open=true",
        "/praktijk?rol=x",
        "/praktijk/tarieven",
        "/praktijk/gemeenten/GM0363",
        "/praktijk/rollen/01907a3e-0000-7000-8000-000000000000",
        "/praktijk/toezeggingen/01907a3e-0000-7000-8000-000000000000",
        "/voorzieningen",
        "/voorzieningen?soort=Standard&mate=ComplyOrExplain",
        "/voorzieningen?soort=x",
        "/voorzieningen/nieuw",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000005",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000005/wijzigen",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000005/gemeenten/GM0344",
        "/voorzieningen/gemeenten/GM0363",
        "/baten",
        "/baten/gemeenten/GM0363",
        "/taskforce",
        "/taskforce/bijeenkomsten",
        "/taskforce/zetels",
        "/taskforce/rondes",
        "/vergaderingen",
        "/vergaderingen/5a3e0000-2020-8626-8000-000000000000",
        "/moties",
        "/agendapunten",
        "/agendapunten/5a3e0000-2020-8626-8000-000000000001",
        "/agendapunten/5a3e0000-2018-8627-8000-000000000001",
        "/agendapunten/nieuw",
        "/fonds",
        "/fonds/jaar/2020",
        "/fonds/jaar/2030",
        "/fonds/begrotingen",
        "/fonds/verplichtingen",
        "/fonds/aangegaan",
        "/fonds/aangegaan?jaar=2020&regel=x",
        "/fonds/aangegaan?stand=x",
        "/fonds/aangegaan/nieuw",
        "/fonds/inkoop",
        "/fonds/inkoop?jaar=x",
        "/fonds/inkoop/nieuw",
        "/fonds/verschuivingen",
        "/fonds/verschuivingen/nieuw",
        "/fonds/mandaten",
        "/fonds/mandaten/nieuw",
        "/fonds/begroting/2020/regel/IBD.1",
        "/fonds/verdelingen",
        "/fonds/verdelingen/nieuw",
        "/fonds/begroting/2020",
        "/fonds/begroting/2030",
        "/fonds/voorstellen",
        "/fonds/voorstellen/nieuw",
        "/fonds/stukken",
        "/fonds/indexatie",
        "/fonds/kaders/nieuw",
        "/fonds/jaarrekeningen/nieuw",
        "/fonds/facturen",
        "/fonds/grootboek",
        "/fonds/grootboek/rekening/9100",
        "/fonds/grootboek/jaren",
        "/partners",
        "/aanmelden",
        "/afmelden",
        "/logboek",
        "/ontwikkelaars",
        "/sleutels",
        "/instellingen",
        "/instellingen/gateway",
        "/instellingen/municipalities/voting",
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
        "/beslismomenten/01907a3e-0000-7000-8000-000000000000",
        "/taskforce/bijeenkomsten/01907a3e-0000-7000-8000-000000000000",
        "/taskforce/bijeenkomsten/01907a3e-0000-7000-8000-000000000000/verslag",
        "/taskforce/punten/01907a3e-0000-7000-8000-000000000000",
        "/taskforce/zetels/01907a3e-0000-7000-8000-000000000000",
    ];

    /// <summary>What came of the initiative that went the whole way.</summary>
    private async Task<string[]> Adopted(Visitor visitor)
    {
        var initiative = await visitor.FirstId("/initiatives/v1/initiatives?status=Adopted&search=afsprakendienst");
        var facility = await visitor.FirstId($"/initiatives/v1/facilities?initiativeId={initiative}");
        return
        [
            $"/initiatieven/{initiative}",
            $"/initiatieven/{initiative}/baten",
            $"/initiatieven/{initiative}/fasen",
            $"/initiatieven/{initiative}/doorlooptijd",
            $"/baten/{await visitor.FirstId($"/initiatives/v1/initiatives/{initiative}/benefits")}",
            $"/baten/gerealiseerd/{await visitor.FirstId($"/initiatives/v1/realisations?initiativeId={initiative}")}",
            $"/beslismomenten/{await visitor.FirstId($"/initiatives/v1/initiatives/{initiative}/gates")}",
            $"/voorzieningen/{facility}",
        ];
    }

    private static readonly string[] Lists =
    [
        "/behoeften",
        "/initiatieven",
        "/voorzieningen",
        "/vergaderingen",
        "/agendapunten",
        "/partners",
    ];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_page_is_accessible_without_script(string language)
    {
        await using var visitor = await Visitor.Arrive(site, Screens.Wide, language);
        var titles = new Dictionary<string, string>();
        foreach (var path in Fixed.Concat(await Adopted(visitor)))
        {
            await visitor.Open(path);
            var title = await visitor.Page.TitleAsync();
            if (!title.StartsWith(language == "nl" ? "Pagina niet gevonden" : "Page not found", StringComparison.Ordinal))
                titles.TryAdd(title, visitor.Path);
            titles.GetValueOrDefault(title, visitor.Path).ShouldBe(visitor.Path, title);
            await visitor.OnNarrow(axe: language == "nl");
        }
        foreach (var list in Lists)
        {
            await visitor.Page.GotoAsync(list);
            await visitor.Follow("main table a, main .samen-card a");
            await visitor.OnNarrow(axe: language == "nl");
        }
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
    }

    [Theory]
    [InlineData(
        "fund-manager",
        "/fonds",
        "/fonds/verdelingen/nieuw",
        "/fonds/begroting/2020",
        "/fonds/voorstellen/nieuw?jaar=2020",
        "/fonds/stukken",
        "/fonds/kaders/nieuw?jaar=2020",
        "/fonds/indexatie/nieuw",
        "/fonds/jaarrekeningen/nieuw?jaar=2020",
        "/fonds/bestemmingen/nieuw?jaar=2020",
        "/fonds/decharges/nieuw?jaar=2020",
        "/fonds/grootboek/posten",
        "/fonds/begroting/2020/regel/IBD.1",
        "/fonds/aangegaan/nieuw",
        "/fonds/inkoop/nieuw",
        "/fonds/verschuivingen/nieuw",
        "/fonds/mandaten/nieuw",
        "/fonds/facturen",
        "/fonds/debiteuren",
        "/fonds/debiteuren/GM0363",
        "/fonds/afschriften",
        "/fonds/bankregels",
        "/fonds/grootboek/memoriaal",
        "/logboek",
        "/praktijk/tarieven",
        "/baten",
        "/voorzieningen/nieuw",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000001",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000001/wijzigen"
    )]
    [InlineData(
        "assembly-secretary",
        "/vergaderingen",
        "/agendapunten/nieuw",
        "/agendapunten/overnemen",
        "/vergaderingen/5a3e0000-2018-8627-8000-000000000000/voorzitter",
        "/zoeken?q=vergadering"
    )]
    [InlineData(
        "ict-gm0344",
        "/agendapunten/nieuw",
        "/mandaten",
        "/gemeenten/GM0344/vertegenwoordigers",
        "/gemeenten/GM0344/passages",
        "/voorzieningen",
        "/voorzieningen/gemeenten/GM0344",
        "/voorzieningen/5a3e0002-0000-8b11-8000-000000000005/gemeenten/GM0344",
        "/account",
        "/logboek?deel=initiatives"
    )]
    [InlineData("secretary-gm0363", "/behoeften/nieuw", "/vragen/nieuw", "/deskundigheid", "/deskundigheid/eigen")]
    [InlineData("partner-manager", "/partners")]
    [InlineData("taskforce-1", "/aanmelden")]
    [InlineData("auditor", "/logboek?deel=municipalities")]
    [InlineData("vendor-user", "/sleutels", "/gebruik", "/mandaten")]
    [InlineData(
        "admin",
        "/logboek?deel=gateway",
        "/sleutels",
        "/gebruik",
        "/mensen",
        "/mensen/uitnodigen",
        "/herindelingen",
        "/gemeenten/inwoners",
        "/gemeenten/GM0363",
        "/gemeenten/vergelijken",
        "/gemeenten/vergelijken?met=GM0363",
        "/gemeenten/GM0344/raad",
        "/gemeenten/GM0344/voorzieningen/2021"
    )]
    public async Task Every_form_is_accessible_on_the_smallest_screen(string user, params string[] paths)
    {
        // With the script, which makes something else of long choices; journeys see them without.
        await using var visitor = await Visitor.As(site, user, Screens.Narrow, script: true);
        foreach (var path in paths)
            await visitor.Open(path);
    }

    [Theory]
    [InlineData("nl", null, "/", "/zoeken?q=utrecht", "/gemeenten/GM0363", "/gemeenten/GM0363/raad", "/behoeften", "/bestaat-niet")]
    [InlineData("en", null, "/fonds/jaar/2020", "/voorzieningen/5a3e0002-0000-8b11-8000-000000000005", "/initiatieven/fasen", "/aanmelden")]
    [InlineData("nl", null, "/agendapunten/5a3e0000-2020-8626-8000-000000000001", "/ontwikkelaars/voorbeelden", "/agendapunten", "/baten")]
    [InlineData(
        "nl",
        "admin",
        "/mensen",
        "/instellingen",
        "/instellingen/municipalities/voting/wijzigen",
        "/logboek",
        "/toestand",
        "/account",
        "/sleutels"
    )]
    [InlineData("en", "fund-manager", "/fonds", "/fonds/verdelingen/nieuw", "/fonds/begroting/2020", "/fonds/facturen", "/fonds/kosten")]
    [InlineData("nl", "ict-gm0344", "/behoeften/nieuw", "/vragen/nieuw", "/gemeenten/GM0344")]
    public async Task In_dark_colours_it_is_as_readable(string language, string? user, params string[] paths)
    {
        await using var visitor = user is null
            ? await Visitor.Arrive(site, Screens.Narrow, language, script: true, dark: true)
            : await Visitor.As(site, user, Screens.Narrow, language, script: true, dark: true);
        foreach (var path in paths)
            await visitor.Open(path);
    }

    [Fact]
    public async Task The_audit_log_shows_everybody_their_own_part()
    {
        await using var auditor = await Visitor.As(site, "auditor");
        await auditor.Open("/logboek?deel=initiatives");
        var all = await auditor.Text();
        while (await auditor.Page.Locator("main a[rel=next]").CountAsync() > 0)
        {
            await auditor.Follow("main a[rel=next]");
            all += await auditor.Text();
        }
        all.ShouldContain("Behoefte vastgelegd");
        all.ShouldContain("Initiatief gestart");
        all.ShouldContain("Amsterdam");
        await auditor.Open("/logboek?deel=gateway");
        (await auditor.Text()).ShouldContain("Aangemeld");
        await using var officer = await Visitor.As(site, "ict-gm0344");
        await officer.Open("/logboek?deel=initiatives");
        (await officer.Text()).ShouldNotContain("Amsterdam");
        await using var nobody = await Visitor.Arrive(site);
        await nobody.Open("/logboek");
        (await nobody.Text()).ShouldContain("Meld u aan");
    }

    [Fact]
    public async Task A_list_is_sorted_by_its_headings_and_found_again_as_it_was()
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/gemeenten?provincie=Flevoland");
        await visitor.Follow("main th a:text('Inwoners')");
        (await visitor.Page.Locator("main th[aria-sort=descending]").InnerTextAsync()).ShouldStartWith("Inwoners");
        await visitor.Follow("main tbody th a");
        visitor.Path.ShouldBe("/gemeenten/GM0034");
        await visitor.Follow(".samen-crumbs a:text('Gemeenten')");
        visitor.Page.Url.ShouldEndWith("/gemeenten?provincie=Flevoland&volgorde=Inhabitants");
        await visitor.Open("/behoeften");
        (await visitor.Page.Locator("main th[aria-sort=descending]").InnerTextAsync()).ShouldStartWith("Sinds");
        await visitor.Follow("main th a:text('Gemeenten')");
        visitor.Page.Url.ShouldEndWith("?volgorde=Municipalities");
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
        visitor.Path.ShouldBe("/fonds");
        (await visitor.Text()).ShouldContain("€ 55,000,000.00");
        await visitor.Open("/gemeenten");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }
}
