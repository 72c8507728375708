using System.Text;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What a form does when something is wrong with it, or when it is sent twice.</summary>
public sealed class FormTests(DemoSite site)
{
    [Fact]
    public async Task Wrong_input_is_named_beside_its_field_and_kept()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/voorstellen/nieuw");
        await manager.Send("voorstel", ("title", "Begroting"), ("lines", "C.1; Bijdragen; veel; 12,345,6"));
        var page = manager.Page;
        await page.Locator("#voorstel [role=alert]").WaitForAsync();
        (await page.InputValueAsync("#voorstel-lines")).ShouldBe("C.1; Bijdragen; veel; 12,345,6");
        (await page.InputValueAsync("#voorstel-title")).ShouldBe("Begroting");
        foreach (var field in new[] { "explanation", "lines" })
        {
            var control = page.Locator($"#voorstel-{field}");
            (await control.GetAttributeAsync("aria-invalid")).ShouldBe("true");
            (await control.GetAttributeAsync("aria-describedby"))!.ShouldContain($"voorstel-{field}-fout");
            (await page.Locator($"#voorstel-{field}-fout").CountAsync()).ShouldBe(1);
            await page.Locator($"#voorstel [role=alert] a[href$='#voorstel-{field}']").ClickAsync();
            await page.Locator($"#voorstel-{field}:focus").WaitForAsync();
        }
        (await page.TitleAsync()).ShouldStartWith("Fout: ");
    }

    [Fact]
    public async Task A_wrong_amount_is_named_and_a_budget_that_does_not_balance_says_by_how_much()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds/voorstellen/nieuw");
        await manager.Send(
            "voorstel",
            ("title", "Begroting"),
            ("explanation", "Waarom."),
            ("lines", "C.1; Bijdragen; bijdragen van gemeenten; 12,345,6")
        );
        (await manager.Page.InnerTextAsync("#voorstel-lines-fout")).ShouldContain("‘12,345,6’ is geen bedrag in euro's");
        await manager.Send(
            "voorstel",
            ("lines", "C.1; Bijdragen; bijdragen van gemeenten; 100,00\nIBD.1; Mensen; IBD; medewerkers; 99,50")
        );
        (await manager.Page.InnerTextAsync("#voorstel-lines-fout")).ShouldContain("€\u00a00,50 meer binnen");
    }

    [Fact]
    public async Task A_chosen_file_counts_and_not_the_lines_beside_it()
    {
        await using var admin = await Visitor.As(site, "admin", language: "en");
        await admin.Open("/mensen/uitnodigen");
        await admin.Page.SetInputFilesAsync(
            "form#proef [name=csvFile]",
            new FilePayload
            {
                Name = "mensen.csv",
                MimeType = "text/csv",
                Buffer = Encoding.Latin1.GetBytes("name;displayName;roles\nuit-bestand;Zoë;Auditor\n"),
            }
        );
        await admin.Send("proef", ("csv", "name;displayName;roles\nuit-vak;Zoe;Auditor"));
        var text = await admin.Text();
        text.ShouldContain("uit-bestand");
        text.ShouldContain("We read the file mensen.csv");
        text.ShouldContain("Windows-1252");
        (await admin.Page.Locator("main table").InnerTextAsync()).ShouldNotContain("uit-vak");
    }

    [Fact]
    public async Task What_the_service_refuses_is_named_beside_its_field()
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", language: "en");
        await secretary.Open("/vergaderingen");
        await secretary.Send(
            "bijeenroepen",
            ("kind", "Ordinary"),
            ("date", "2020-06-01"),
            ("referenceDate", "2020-07-01"),
            ("place", "Online")
        );
        (await secretary.Page.InnerTextAsync("#bijeenroepen-referenceDate-fout")).ShouldContain("cannot be after the assembly");
        (await secretary.Page.InputValueAsync("#bijeenroepen-place")).ShouldBe("Online");
    }

    [Fact]
    public async Task The_same_form_sent_twice_changes_nothing_twice()
    {
        await using var officer = await Visitor.As(site, "ict-gm0344");
        const string Title = "Twee keer gedrukt, één keer gedaan";
        await officer.RecordNeed("Zwemdiploma op papier", "Kinderen raken hun zwemdiploma kwijt.");
        await officer.Open($"{officer.Path}/initiatief");
        await officer.Fill(
            "starten",
            ("title", Title),
            ("track", "JointDevelopment"),
            ("societalGoal", "Een dubbele klik mag niets twee keer doen."),
            ("benefitHoursPerYear", "1"),
            ("benefitCentsPerYear", "1")
        );
        await officer.Page.EvaluateAsync(
            """
            const body = new URLSearchParams(new FormData(document.getElementById('starten')));
            const send = () => fetch(location, { method: 'POST', body });
            Promise.all([send(), send()]).then(() => document.title = 'sent')
            """
        );
        await officer.Page.WaitForFunctionAsync("document.title === 'sent'");
        await using var visitor = await Visitor.As(site, "ict-gm0344");
        await visitor.Open("/initiatieven");
        (await visitor.Page.Locator("main table a", new PageLocatorOptions { HasTextString = Title }).CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_reorganisation_is_shown_first_and_can_be_withdrawn_while_it_is_to_come()
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/herindelingen");
        (string, string)[] merger =
        [
            ("effectiveDate", "2090-01-01"),
            ("abolished", "GM0088; GM2101\nGM0060; GM2101"),
            ("established", "GM2101; Waddeneilanden; Fryslân"),
        ];
        await admin.Send("proef", [.. merger, ("changed", "GM0003; Appingedam; Groningen")]);
        (await admin.Text()).ShouldContain("Deze gemeente bestaat niet op die dag");
        await admin.Send("proef", [.. merger, ("changed", "")]);
        (await admin.Text()).ShouldContain("Schiermonnikoog gaat op in Waddeneilanden");
        await admin.Send("vastleggen");
        (await admin.Text()).ShouldContain("Komt nog");
        await admin.Open("/gemeenten?op=2090-01-01&zoek=wadden");
        (await admin.Text()).ShouldContain("GM2101");
        await admin.Open("/herindelingen");
        await admin.Page.SelectOptionAsync("form#intrekken [name=id]", new SelectOptionValue { Index = 1 });
        await admin.Send("intrekken");
        (await admin.Text()).ShouldNotContain("Komt nog");
    }

    [Fact]
    public async Task An_import_names_wrong_lines_and_changes_nothing()
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/gemeenten/inwoners");
        await admin.Send("proef", ("referenceDate", "2021-01-01"), ("csv", "code;inhabitants\nGM0088;931\nGM0003;11600"));
        var text = await admin.Text();
        text.ShouldContain("1 regels zijn niet goed");
        text.ShouldContain("Deze gemeente bestaat niet op die dag");
        await admin.Send("proef", ("referenceDate", "2021-01-01"), ("csv", "code;inhabitants\nGM0088;931"));
        (await admin.Text()).ShouldContain("1 tellingen komen erbij");
    }

    [Fact]
    public async Task A_municipality_keeps_its_own_representatives()
    {
        await using var officer = await Visitor.As(site, "secretary-gm0014");
        await officer.Open("/gemeenten/GM0014/vertegenwoordigers");
        await officer.Send(
            "persoon",
            ("role", "Mayor"),
            ("name", "A. Voorbeeld"),
            ("email", "a@groningen.example"),
            ("validFrom", "2020-01-01")
        );
        (await officer.Text()).ShouldContain("A. Voorbeeld");
        await officer.Send("persoon", ("role", "Mayor"), ("name", "B. Voorbeeld"), ("validFrom", "2021-01-01"));
        (await officer.Text()).ShouldContain("Iemand anders heeft dit ambt in die tijd");
        await officer.Open("/gemeenten/GM0014/vertegenwoordigers");
        await officer.Click("A. Voorbeeld");
        (await officer.Page.InputValueAsync("#persoon-name")).ShouldBe("A. Voorbeeld");
        await officer.Send("persoon", ("validTo", "2021-01-01"));
        (await officer.Text()).ShouldContain("1 januari 2021");
        await officer.Click("A. Voorbeeld");
        await officer.Send("wissen");
        (await officer.Text()).ShouldContain("Er is nog niemand vastgelegd");
    }

    [Fact]
    public async Task A_key_is_made_shown_once_used_and_revoked()
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/sleutels");
        await admin.Send("sleutel", ("name", "Zaaksysteem Voorbeeldstad"));
        (await admin.Page.InnerTextAsync("#sleutel [role=alert]")).ShouldContain("Rollen");
        await admin.Page.CheckAsync("#sleutel input[value=FundManager]");
        await admin.Page.CheckAsync("#sleutel input[value='api-usage.read']");
        await admin.Page.CheckAsync("#sleutel input[value='ballots.write']");
        await admin.Send("sleutel");
        (await admin.Page.InnerTextAsync("#sleutel [role=alert]")).ShouldContain("Scopes");
        await admin.Page.UncheckAsync("#sleutel input[value='ballots.write']");
        await admin.Send("sleutel");
        var key = (await admin.Page.InnerTextAsync(".samen-secret")).Trim();
        await admin.Open("/sleutels");
        (await admin.Page.Locator(".samen-secret").CountAsync()).ShouldBe(0);
        (await admin.Text()).ShouldContain("Zaaksysteem Voorbeeldstad");

        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await http.GetAsync("/gateway/v1/api-usage")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        await admin.Page.SelectOptionAsync("#intrekken-id", key.Split('_')[1]);
        await admin.Send("intrekken");
        (await admin.Text()).ShouldContain("is ingetrokken");
        (await http.GetAsync("/gateway/v1/api-usage")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);

        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/sleutels");
        (await manager.Page.Locator("form#sleutel").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_password_says_so_and_nothing_more()
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/aanmelden");
        await visitor.Send("aanmelden", ("name", "nobody"), ("password", "wrong"));
        (await visitor.Page.InnerTextAsync("#aanmelden [role=alert]")).ShouldContain("klopt niet");
        (await visitor.Page.InputValueAsync("#aanmelden-name")).ShouldBe("nobody");
        (await visitor.Page.InputValueAsync("#aanmelden-password")).ShouldBe("");
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var officer = await Visitor.SignIn(site, "secretary-gm0014");
        await officer.Open("/behoeften");
        await officer.Click("Afmelden");
        (await officer.Text()).ShouldContain("U bent afgemeld");
        await officer.Open("/behoeften/nieuw");
        (await officer.Page.Locator("form#behoefte").CountAsync()).ShouldBe(0);
    }
}
