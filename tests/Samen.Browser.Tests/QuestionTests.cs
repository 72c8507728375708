using System.Globalization;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Who knows what from practice, and questions from municipality to municipality, through the pages alone.</summary>
public sealed class QuestionTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task A_question_is_asked_answered_and_closed(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var asker = await Visitor.As(site, "secretary-gm0363", width, language);
        var question = await Ask(asker, $"Hoe controleert u een adres? {language}");
        await using var other = await Visitor.As(site, "ict-gm0344", width, language);
        await other.Open(question);
        await other.Send("ook");
        (await other.Text()).ShouldContain(Says("Vragen het ook", "Ask it too"));
        await other.Send("antwoord", ("kind", "Offer"), ("text", "U mag een dag bij ons meekijken."));
        await asker.Open(question);
        await asker.Page.Locator("form[id^='hielp-'] button").First.ClickAsync();
        (await asker.Text()).ShouldContain(Says("Dit hielp", "This helped"));
        await asker.Send("sluiten");
        await other.Open(question);
        (await other.Page.Locator("form#antwoord").CountAsync()).ShouldBe(0);
        await other.Open("/vragen?zoek=balie&stand=Closed&beantwoord=true");
        await other.Click($"Hoe controleert u een adres? {language}");
        other.Path.ShouldBe(question);
        (await other.Download("/vragen/lijst.csv?zoek=balie&vorm=plat")).ShouldContain(
            $"Hoe controleert u een adres? {language},Amsterdam"
        );
        await other.Open($"/geschiedenis/questions/{question.Split('/')[^1]}");
        (await other.Text()).ShouldContain(Says("Vraag gesloten", "Question closed"));
        await asker.Open(question);
        await asker.Send("intrekken");
        (await asker.Text()).ShouldNotContain("Wij doen het nu aan de balie");
    }

    /// <summary>Asks after a mistake.</summary>
    private static async Task<string> Ask(Visitor asker, string title)
    {
        await asker.Open("/vragen/nieuw");
        await asker.Send("vraag", ("title", "Hoe?"), ("text", "Te kort"), ("audience", "Theme"));
        (await asker.Page.Locator(".samen-notice--error").CountAsync()).ShouldBe(1);
        await asker.Send("vraag", ("title", title), ("text", "Wij doen het nu aan de balie, en dat kost veel tijd."), ("audience", "All"));
        return asker.Path;
    }

    [Theory, EachScreen("en")]
    public async Task Somebody_tells_what_they_know_and_erases_it(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var officer = await Visitor.As(site, "operations-gm0599", width, language);
        await officer.Open("/deskundigheid/eigen");
        var until = TimeProvider.System.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await officer.Send(
            "deskundigheid",
            ("functionTitle", $"Adviseur privacy {language}"),
            ("themeKeys", "privacy"),
            ("consentUntil", until)
        );
        (await officer.Page.Locator(".samen-notice--error").CountAsync()).ShouldBe(1); // Without consent nothing is kept.
        await officer.Send("deskundigheid", ("consents", "true"));
        await using var other = await Visitor.As(site, "ict-gm0344", width, language);
        await other.Open("/deskundigheid?thema=privacy");
        (await other.Text()).ShouldContain($"Adviseur privacy {language}");
        (await other.Download("/deskundigheid/lijst.csv?thema=privacy&vorm=plat")).ShouldContain($"Adviseur privacy {language}");
        await using var nobody = await Visitor.Arrive(site, width, language);
        await nobody.Open("/deskundigheid");
        (await nobody.Text()).ShouldContain(Says("Alleen wie bij een gemeente", "Only who works at a municipality"));
        await officer.Send("wissen");
        await other.Open("/deskundigheid?thema=privacy");
        (await other.Text()).ShouldNotContain($"Adviseur privacy {language}");
    }
}
