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
    }

    private static async Task<string> Record(Visitor officer, string title)
    {
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", title), ("description", "Inwoners willen hun zaken in de buurt regelen."));
        return officer.Path;
    }
}
