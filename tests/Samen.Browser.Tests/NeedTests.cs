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

    private static async Task<string> Record(Visitor officer, string title)
    {
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", title), ("description", "Inwoners willen hun zaken in de buurt regelen."));
        return officer.Path;
    }
}
