using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The front page of the fund and its year as a picture.</summary>
public sealed class FundYearTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task Everybody_sees_a_year_of_the_fund_as_a_picture_with_its_figures(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/fonds/jaar/2020");
        var text = await visitor.Text();
        text.ShouldContain(Says("€ 55.000.000,00", "€ 55,000,000.00"));
        text.ShouldContain(Says("Uit het grootboek, stand eind", "From the ledger, as at the end of"));
        text.ShouldContain(Says("Dat is een aanname", "That is an assumption"));
        text.ShouldContain(Says("2019:", "2019:"));
        (await visitor.Page.Locator(".samen-flow__picture path").CountAsync()).ShouldBeGreaterThan(3);
        var figure = visitor.Page.Locator(".samen-flow__picture").First;
        (await figure.BoundingBoxAsync())!.Width.ShouldBeLessThanOrEqualTo(width);
        await visitor.Page.Locator("main details summary").First.ClickAsync();
        await visitor.Follow("main details a");
        visitor.Path.ShouldStartWith("/fonds/begroting/2020/regel/");
        await visitor.Open("/fonds/jaar/2019");
        await visitor.Follow(".samen-heading a >> nth=1");
        visitor.Path.ShouldBe("/fonds/jaar/2020");
        (await visitor.Download("/fonds/jaar/2020/lijst.csv")).ShouldContain("IBD.1");
    }

    [Theory, EachScreen("en")]
    public async Task The_fund_manager_sees_what_waits_and_a_visitor_does_not(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        var text = $"Een post die wacht {language} {width}";
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/fonds/grootboek/memoriaal");
        await manager.Send(
            "voorbereiden",
            ("text", text),
            ("basis/kind", "Decision"),
            ("basis/reference", "ALV 2019-06-05, punt 7"),
            ("postings", "1200; debet; 10,00\n3000; credit; 10,00")
        );
        await manager.Open("/fonds");
        (await manager.Text()).ShouldNotContain(text);
        await using var deputy = await Visitor.As(site, "fund-deputy", width, language);
        await deputy.Open("/fonds");
        await deputy.Click(Says($"Beoordeel de memoriaalpost: {text}", $"Review the manual entry: {text}"));
        await deputy.Send("goedkeuren");
        await deputy.Open("/fonds");
        (await deputy.Text()).ShouldNotContain(text);
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/fonds");
        (await visitor.Text()).ShouldNotContain(Says("Wat op u wacht", "What waits for you"));
    }

    [Theory, EachScreen("nl")]
    public async Task A_municipality_sees_its_own_account_with_the_fund(string language, int width)
    {
        string Says(string nl, string en) => language == "nl" ? nl : en;
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        await officer.Open("/");
        await officer.Click(Says("Uw rekening met het fonds", "Your account with the fund"));
        officer.Path.ShouldBe("/fonds/gemeenten/GM0363");
        (await officer.Text()).ShouldContain(Says("Nog te betalen", "Left to pay"));
        await officer.Open("/fonds/gemeenten/GM0344");
        (await officer.Text()).ShouldContain(Says("Deze rekening is voor de gemeente zelf", "This account is for the municipality itself"));
        await officer.Open("/gemeenten/GM0363");
        await officer.Click(Says("Rekening met het fonds", "Account with the fund"));
        officer.Path.ShouldBe("/fonds/gemeenten/GM0363");
    }

    [Theory, EachScreen("en")]
    public async Task A_line_of_the_budget_is_found_and_leads_to_it(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/zoeken?q=medewerkers+informatiebeveiliging");
        await visitor.Click("IBD.1 Medewerkers informatiebeveiliging (2020)");
        visitor.Path.ShouldBe("/fonds/begroting/2020/regel/IBD.1");
    }

    [Fact]
    public async Task Every_part_of_the_fund_that_is_offered_opens()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/fonds");
        var paths = await manager.Page.Locator("main .samen-parts a").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)");
        paths.Length.ShouldBeGreaterThan(10);
        foreach (var path in paths)
        {
            (await manager.Page.GotoAsync(path))!.Status.ShouldBe(200, path);
            await manager.Check();
        }
    }
}
