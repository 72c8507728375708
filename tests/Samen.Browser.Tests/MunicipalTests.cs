using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What a council member reads of a municipality: its page, its cover sheet, and beside others.</summary>
public sealed partial class MunicipalTests(DemoSite site)
{
    private const string Secret = "Zwartekraai";

    [Theory, EachScreen("nl")]
    public async Task A_council_member_finds_the_answers_on_one_page(string language, int width)
    {
        var nl = language == "nl";
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/gemeenten/GM0363");
        var text = await visitor.Text();
        foreach (
            var question in nl
                ? new[] { "Wat betalen we?", "Waarvoor?", "Wie besloot dat?", "Wat krijgen we ervoor?", "Waar gaan we nog over?" }
                : ["What do we pay?", "For what?", "Who decided that?", "What do we get for it?", "What can we still influence?"]
        )
            text.ShouldContain(question);
        // The contribution of 2020, and the same per inhabitant.
        text.ShouldContain(nl ? "€ 2.168.407,64" : "€ 2,168,407.64");
        text.ShouldContain(nl ? "€ 2,48 per inwoner" : "€ 2.48 per inhabitant");
        (await visitor.Page.Locator("details:has-text('GM0363')").First.GetAttributeAsync("open")).ShouldBeNull("codes are folded");
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await visitor.Check();
        await visitor.Follow("main a[href^='/gemeenten/vergelijken?met=GM0363,']");
        (await visitor.Page.Locator("main thead th").CountAsync()).ShouldBe(5);
        // In this one no other test measures anything.
        await visitor.Open("/gemeenten/GM0518");
        (await visitor.Text()).ShouldContain(nl ? "nog niet gemeten" : "not measured yet");
    }

    [Theory, EachScreen("en")]
    public async Task Municipalities_stand_side_by_side_with_the_same_figures(string language, int width)
    {
        var nl = language == "nl";
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/gemeenten/vergelijken");
        await visitor.Page.SelectOptionAsync("[name=met]", "GM0363");
        await visitor.Page.SelectOptionAsync("[name=en]", "GM0344");
        await visitor.Follow("form[action='/gemeenten/vergelijken'] button");
        var text = await visitor.Text();
        text.ShouldContain(nl ? "€ 2.168.407,64" : "€ 2,168,407.64");
        text.ShouldContain(nl ? "250.000 inwoners of meer" : "250,000 inhabitants or more");
        await visitor.Open("/gemeenten/vergelijken?met=GM0363,GM0344,GM0088,GM0014");
        await visitor.Open("/gemeenten/vergelijken?met=GM9999");
        (await visitor.Text()).ShouldContain("GM9999");
        var plain = await visitor.Download("/gemeenten/vergelijken/lijst.csv?met=GM0363,GM0344&vorm=plat");
        plain.ShouldStartWith("Figure,Amsterdam,Utrecht,");
        plain.ShouldContain("Contribution to the fund,2168407.64,");
    }

    [Theory, EachScreen("nl")]
    public async Task An_abolished_municipality_leads_to_what_came_of_it(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        // Haaren was divided over four others; Appingedam became part of Eemsdelta.
        await visitor.Open("/gemeenten/GM0788");
        (await visitor.Page.Locator("main .samen-cards a").CountAsync()).ShouldBe(4);
        await visitor.Open("/gemeenten/GM0003");
        await visitor.Follow(".samen-notice a");
        visitor.Path.ShouldBe("/gemeenten/GM1979");
        await visitor.Open("/gemeenten/GM0003");
        (await visitor.Text()).ShouldContain(language == "nl" ? "Geschiedenis" : "History");
        (await visitor.Page.GotoAsync("/gemeenten/GM0003/oplegger"))!.Status.ShouldBe(404);
    }

    [Theory, EachScreen("nl")]
    public async Task A_cover_sheet_is_one_page_of_A4(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        foreach (var code in new[] { "GM0363", "GM0088" })
        {
            await visitor.Open($"/gemeenten/{code}/oplegger");
            var pdf = await visitor.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
            var text = Encoding.Latin1.GetString(pdf);
            PdfPage().Count(text).ShouldBe(1, code);
            // A4 in points.
            PdfSize().Match(text).Groups.Values.Skip(1).Select(side => Math.Round(double.Parse(side.Value, null))).ShouldBe([595, 842]);
        }
        (await visitor.Text()).ShouldContain(language == "nl" ? "Wat betalen we?" : "What do we pay?");
    }

    /// <summary>What is not public yet, or is about a person, stands there for nobody: these pages are handed on.</summary>
    [Fact]
    public async Task Nothing_that_is_not_public_stands_on_these_pages()
    {
        await Plant();
        await using var visitor = await Visitor.Arrive(site);
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        foreach (var reader in new[] { visitor, officer })
        foreach (
            var path in new[]
            {
                "/gemeenten/GM0363",
                "/gemeenten/GM0363/oplegger",
                "/gemeenten/GM0363/oplegger/word",
                "/gemeenten/vergelijken?met=GM0363,GM0344",
                "/gemeenten/vergelijken/lijst.csv?met=GM0363",
                "/gemeenten",
            }
        )
            (await Read(reader, path)).ShouldNotContain(Secret, Case.Insensitive, path);
    }

    /// <summary>A draft need, a draft council paper, an instruction on an open vote, and a person.</summary>
    private async Task Plant()
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", $"{Secret} als behoefte"), ("draft", "yes"));
        (await officer.Text()).ShouldContain("concept");
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/gemeenten/GM0363/raad");
        await admin.Send(
            "concept",
            ("kind", "Motion"),
            ("decidedOn", "2019-11-07"),
            ("title", $"{Secret} als motie"),
            ("text", "Nog niet openbaar."),
            ("subject", "Strategic"),
            ("subjectReason", "Nog niet openbaar.")
        );
        (await admin.Text()).ShouldContain("Dit is een concept");
        await admin.Open("/gemeenten/GM0363/vertegenwoordigers");
        await admin.Send("persoon", ("role", "Mayor"), ("name", $"B. {Secret}"), ("validFrom", "2020-01-01"));
        (await admin.Text()).ShouldContain(Secret);
        await Instruct(admin);
    }

    private static async Task Instruct(Visitor admin)
    {
        await admin.Open($"/agendapunten/{await admin.FirstId("/municipalities/v1/agenda-items?status=Placed")}/mandaat?gemeente=GM0363");
        await admin.Send("mandaat", ("position", "For"), ("note", $"{Secret} als mandaat"));
        (await admin.Text()).ShouldContain(Secret);
    }

    /// <summary>What a page, a file or a Word document says.</summary>
    private async Task<string> Read(Visitor reader, string path)
    {
        var response = await reader.Page.APIRequest.GetAsync(site.Address + path);
        response.Status.ShouldBe(200, path);
        if (!path.EndsWith("/word", StringComparison.Ordinal))
            return await response.TextAsync();
        using var zip = new ZipArchive(new MemoryStream(await response.BodyAsync()));
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await part.ReadToEndAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")]
    private static partial Regex PdfSize();
}
