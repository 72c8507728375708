using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What a municipality does with a need after it was recorded, and what others see of it.</summary>
public sealed class NeedTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task A_need_is_worded_anew_and_its_versions_are_shown(string language, int width)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        var need = await Record(officer, $"Balie in de wijk {language} {width}");
        await officer.Open($"{need}/wijzigen");
        await officer.Send("wijzigen", ("description", "Inwoners willen hun zaken dicht bij huis regelen."), ("themeKeys", "privacy"));
        officer.Path.ShouldBe(need);
        (await officer.Text()).ShouldContain("Privacy");
        await officer.Open($"{need}/versies");
        (await officer.Page.Locator("main section h2").AllInnerTextsAsync()).Count.ShouldBe(2);
        (await officer.Text()).ShouldContain(language == "nl" ? "de toelichting, de thema's" : "the explanation, the themes");
        await officer.Open($"/behoeften?thema=privacy&gemeente=GM0363&zoek=balie+{language}+{width}");
        (await officer.Page.Locator($"main table a[href='{need}']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_signature_is_taken_back_and_a_need_withdrawn_and_reopened()
    {
        await using var recorder = await Visitor.As(site, "secretary-gm0363");
        var need = await Record(recorder, "Samen inkopen van papier");
        await using var signer = await Visitor.As(site, "ict-gm0344");
        await signer.Open(need);
        await signer.Send("ondertekenen");
        (await signer.Text()).ShouldContain("versie 1 van 1");
        await signer.Send("terugnemen");
        (await signer.Page.Locator("form#ondertekenen").CountAsync()).ShouldBe(1);
        await recorder.Open(need);
        await recorder.Send("intrekken", ("reason", "Papier is niet meer nodig."));
        await signer.Open(need);
        (await signer.Text()).ShouldContain("Papier is niet meer nodig.");
        (await signer.Page.Locator("main form").CountAsync()).ShouldBe(0);
        await recorder.Send("heropenen");
        (await recorder.Text()).ShouldContain("De behoefte is weer open.");
    }

    [Fact]
    public async Task Similar_needs_are_shown_before_one_is_recorded()
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363");
        var first = await Record(officer, "Zwembaden warm houden met restwarmte");
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", "Restwarmte voor het zwembad"), ("description", "Zwembaden kosten te veel gas."));
        officer.Path.ShouldBe("/behoeften/nieuw");
        (await officer.Page.Locator($"main a[href='{first}']").CountAsync()).ShouldBe(1);
        (await officer.Page.Locator("form#behoefte [name=title]").InputValueAsync()).ShouldBe("Restwarmte voor het zwembad");
        await officer.Send("behoefte");
        officer.Path.ShouldNotBe("/behoeften/nieuw");
        (await officer.Text()).ShouldContain("Restwarmte voor het zwembad");
    }

    [Theory, EachScreen("en")]
    public async Task A_need_is_drafted_unseen_and_recorded(string language, int width)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", $"Stille haven {language} {width}"), ("draft", "yes"));
        var draft = officer.Path;
        draft.ShouldStartWith("/behoeften/concepten/");
        (await officer.Page.Locator("form#vastleggen").CountAsync()).ShouldBe(0);
        await using var other = await Visitor.As(site, "ict-gm0344");
        (await other.Page.GotoAsync(draft))!.Status.ShouldBe(404);
        await other.Open("/behoeften/concepten");
        (await other.Text()).ShouldNotContain("Stille haven");
        await officer.Send("concept", ("description", "Havens maken te veel geluid voor wie er woont."), ("themeKeys", "privacy"));
        await officer.Open("/behoeften/concepten");
        (await officer.Page.Locator($"main table a[href='{draft}']").CountAsync()).ShouldBe(1);
        await officer.Open(draft);
        await officer.Send("vastleggen");
        officer.Path.ShouldBe(draft.Replace("/concepten", "", StringComparison.Ordinal));
        (await other.Page.GotoAsync(officer.Path))!.Status.ShouldBe(200);
        await officer.Open(draft);
        officer.Path.ShouldBe(draft.Replace("/concepten", "", StringComparison.Ordinal), "the draft leads on");
    }

    [Theory, EachScreen("en")]
    public async Task What_exists_already_is_pointed_at_and_forbids_nothing(string language, int width)
    {
        const string Facility = "/voorzieningen/5a3e0002-0000-8b11-8000-000000000001";
        await Fills(Facility, language, width);
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        await officer.Open("/behoeften/nieuw");
        await officer.Page.ClickAsync("form#behoefte summary");
        await officer.Send(
            "behoefte",
            ("title", $"Graven {language} {width}"),
            ("description", "Wie een graf zoekt, belt nu vier keer."),
            ("componentKeys", "gravenbeheercomponent")
        );
        officer.Path.ShouldBe("/behoeften/nieuw");
        (await officer.Page.Locator($"main a[href='{Facility}']").CountAsync()).ShouldBe(1);
        await officer.Send("behoefte");
        (await officer.Text()).ShouldContain("Gravenbeheercomponent");
        var need = officer.Path;
        await officer.Open($"{need}/initiatief");
        (await officer.Page.Locator($"main a[href='{Facility}']").CountAsync()).ShouldBe(1);
        await officer.Open($"/behoeften?component=gravenbeheercomponent&zoek={language}+{width}");
        (await officer.Page.Locator($"main table a[href='{need}']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Needs_are_merged_by_agreement_and_parted_again()
    {
        await using var recorder = await Visitor.As(site, "secretary-gm0363");
        var need = await Record(recorder, "Laadpalen plaatsen voor bewoners");
        await using var other = await Visitor.As(site, "ict-gm0344");
        var into = await Record(other, "Laadpalen voor bewoners op aanvraag");
        await recorder.Open(need);
        await recorder.Send("samenvoegen", ("intoNeedId", into.Split('/')[^1]), ("reason", "Beide gaan over laadpalen."));
        (await recorder.Text()).ShouldContain("Het samenvoegen is voorgesteld.");
        await other.Open(into);
        await other.Send(await FormOf(other, "akkoord"));
        (await other.Text()).ShouldContain("2 gemeenten");
        await recorder.Open(need);
        (await recorder.Page.Locator($"main .samen-notice a[href='{into}']").CountAsync()).ShouldBe(1);
        await recorder.Send(await FormOf(recorder, "losmaken"), ("reason", "Ze verschillen toch."));
        (await recorder.Text()).ShouldContain("De behoeften staan weer apart.");
        await recorder.Open($"/geschiedenis{need.Replace("behoeften", "needs", StringComparison.Ordinal)}");
        (await recorder.Text()).ShouldContain("Samenvoegen ongedaan gemaakt");
        await recorder.Open("/zoeken?q=laadpalen+bewoners");
        (await recorder.Page.Locator($"main a[href='{need}']").CountAsync()).ShouldBe(1);
        await recorder.Open("/gemeenten/GM0363/raad");
        (await recorder.Page.Locator($"main a[href='{need}']").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_chain_partner_comments_where_the_recorder_allows_it()
    {
        await using var recorder = await Visitor.As(site, "secretary-gm0363");
        var need = await Record(recorder, "Kapvergunningen op een kaart");
        await recorder.Send("reacties");
        await using var partner = await Visitor.As(site, "partner-user");
        await partner.Open(need);
        await partner.Send("reageren", ("text", "Wij hebben die kaart al."));
        (await partner.Text()).ShouldContain("Wij hebben die kaart al.");
        await recorder.Open(need);
        await recorder.Send(await FormOf(recorder, "reactie-verwijderen"), ("reason", "Dit is reclame."));
        (await recorder.Text()).ShouldContain("Verwijderd door de gemeente: Dit is reclame.");
    }

    private static async Task<string> FormOf(Visitor visitor, string name) =>
        await visitor.Page.Locator($"main form[id^='{name}-']").GetAttributeAsync("id") ?? "";

    private static async Task<string> Record(Visitor officer, string title)
    {
        await officer.RecordNeed(title, "Inwoners willen hun zaken in de buurt regelen.");
        return officer.Path;
    }

    /// <summary>The fund manager says which component a facility fills.</summary>
    private async Task Fills(string facility, string language, int width)
    {
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open($"{facility}/wijzigen");
        if (await manager.Page.Locator("form#wijzigen details[open]").CountAsync() == 0)
            await manager.Page.ClickAsync("form#wijzigen summary");
        await manager.Send("wijzigen", ("componentKeys", "gravenbeheercomponent"));
        (await manager.Text()).ShouldContain("Gravenbeheercomponent");
        await manager.Open("/voorzieningen?component=gravenbeheercomponent");
        (await manager.Page.Locator($"main table a[href='{facility}']").CountAsync()).ShouldBe(1);
    }
}
