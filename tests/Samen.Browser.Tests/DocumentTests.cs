using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Documents, downloads, search and history through the pages.</summary>
public sealed class DocumentTests(DemoSite site)
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%%EOF\n"u8.ToArray();

    [Theory, EachScreen("en")]
    public async Task No_file_and_one_whose_content_is_another_are_refused(string language, int width)
    {
        await using var secretary = await AtAnAssembly(language, width);
        await secretary.Send("document");
        (await secretary.Page.Locator("form#document [aria-invalid=true]").CountAsync()).ShouldBe(1);
        await Attach(secretary, "Agenda.pdf", "MZ"u8.ToArray());
        (await secretary.Text()).ShouldContain(
            language == "nl" ? "De inhoud van het bestand is niet wat de naam zegt" : "The content of the file does not match its name"
        );
    }

    [Theory, EachScreen("en")]
    public async Task The_secretary_attaches_and_withdraws_a_document_that_everybody_downloads(string language, int width)
    {
        var name = $"Agenda {language}.pdf";
        await using var secretary = await AtAnAssembly(language, width);
        await Attach(secretary, name, Pdf);
        (await secretary.Text()).ShouldContain(name);

        await using var nobody = await Visitor.Arrive(site, width, language);
        await nobody.Open(secretary.Page.Url);
        var download = await nobody.Page.RunAndWaitForDownloadAsync(() =>
            nobody.Page.Locator("main a", new() { HasTextString = name }).First.ClickAsync()
        );
        download.SuggestedFilename.ShouldBe(name);
        (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(Pdf);
        (await nobody.Page.Locator("form#document").CountAsync()).ShouldBe(0);

        var id = await secretary
            .Page.Locator("form#document-intrekken option", new() { HasTextString = name })
            .First.GetAttributeAsync("value");
        await secretary.Send("document-intrekken", ("id", id!));
        (await secretary.Text()).ShouldContain(language == "nl" ? "ingetrokken op" : "withdrawn on");
    }

    [Fact]
    public async Task Who_sees_a_draft_downloads_its_documents_and_nobody_else()
    {
        await using var owner = await Visitor.As(site, "secretary-gm0363");
        var draft = await Start(owner);
        await Attach(owner, "Opzet.pdf", Pdf);
        (await owner.Text()).ShouldNotContain("Iedereen kan het lezen.");
        var link = owner.Page.Locator("main a[download]:not([href*='/gegevens.'])");
        var download = await owner.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.ShouldBe("Opzet.pdf");
        (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(Pdf);
        var path = (await link.GetAttributeAsync("href"))!;
        await using var colleague = await Visitor.As(site, "voter-gm0363");
        await using var other = await Visitor.As(site, "ict-gm0344");
        await using var nobody = await Visitor.Arrive(site);
        foreach (var visitor in new[] { other, nobody })
            (await StatusOf(visitor, path)).ShouldBe(404);
        (await StatusOf(colleague, path)).ShouldBe(await StatusOf(colleague, draft));
        (await StatusOf(owner, path.Replace("/initiatives/", "/gateway/", StringComparison.Ordinal))).ShouldBe(404);

        await owner.Send("indienen");
        (await owner.Text()).ShouldContain("Iedereen kan het lezen.");
        (
            await nobody.Download((await owner.Page.Locator("main a[download]:not([href*='/gegevens.'])").GetAttributeAsync("href"))!)
        ).ShouldStartWith("%PDF");
    }

    /// <returns>The page of the draft.</returns>
    private static async Task<string> Start(Visitor owner)
    {
        await owner.RecordNeed("Formulieren die blijven werken", "Elke gemeente bouwt dezelfde formulieren opnieuw.");
        await owner.Open($"{owner.Path}/initiatief");
        await owner.Send(
            "starten",
            ("track", "JointDevelopment"),
            ("societalGoal", "Inwoners vullen overal hetzelfde formulier in."),
            ("benefitHoursPerYear", "10"),
            ("benefitCentsPerYear", "10")
        );
        return owner.Path;
    }

    private async Task<int> StatusOf(Visitor visitor, string path) => (await visitor.Page.APIRequest.GetAsync(site.Address + path)).Status;

    private async Task<Visitor> AtAnAssembly(string language, int width)
    {
        var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await secretary.Page.GotoAsync("/vergaderingen");
        await secretary.Follow("main table a");
        return secretary;
    }

    private static async Task Attach(Visitor secretary, string name, byte[] content)
    {
        await secretary.Page.SetInputFilesAsync(
            "form#document [name=file]",
            new FilePayload
            {
                Name = name,
                MimeType = "application/pdf",
                Buffer = content,
            }
        );
        await secretary.Send("document");
    }

    [Fact]
    public async Task A_list_is_downloaded_with_its_filter()
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/gemeenten?zoek=utrecht");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() =>
            visitor.Page.Locator("main a", new() { HasTextString = "CSV" }).ClickAsync()
        );
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        lines[0].ShouldStartWith("Code;Gemeente;Provincie;Inwoners");
        lines[1..].ShouldAllBe(line => line.Contains("utrecht", StringComparison.OrdinalIgnoreCase));
        (
            await visitor.Page.RunAndWaitForDownloadAsync(() =>
                visitor.Page.Locator("main a", new() { HasTextString = "Excel" }).ClickAsync()
            )
        ).SuggestedFilename.ShouldBe("gemeenten.xlsx");
    }

    [Fact]
    public async Task The_box_in_the_header_finds_what_is_there_and_its_history()
    {
        await using var visitor = await Visitor.Arrive(site, Screens.Wide);
        await visitor.Open("/");
        await visitor.Page.FillAsync("#zoek-alles", "SUDWEST fryslan");
        await visitor.Follow(".samen-search button");
        await visitor.Click("Súdwest-Fryslân");
        visitor.Path.ShouldBe("/gemeenten/GM1900");
        await visitor.Click("Geschiedenis:");
        (await visitor.Text()).ShouldContain("Gemeente ingeschreven");
    }
}
