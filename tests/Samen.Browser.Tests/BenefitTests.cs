using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What an initiative is expected to bring, in its versions; what is realised is in the whole story.</summary>
public sealed class BenefitTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task Owners_record_change_and_remove_benefits_of_a_draft(string language, int width)
    {
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        var initiative = await Start(officer, $"Baten op een rij {language}");
        await officer.Open($"{initiative}/baten");
        await officer.Send("baat", ("kind", "BudgetLowered"), ("description", "Minder licenties"), ("expected", "2027; 4.000\n2028; veel"));
        (await officer.Text()).ShouldContain(language == "nl" ? "Dit is geen jaar; waarde: 2028; veel" : "This is not ‘year; value’");
        await officer.Send("baat", ("expected", "2027; 4.000\n2028; 9.000,50"));
        (await officer.Text()).ShouldContain(language == "nl" ? "geen: niet meetbaar" : "none: not measurable");
        (await officer.Text()).ShouldContain(language == "nl" ? "€ 9.000,50" : "€ 9,000.50");
        await officer.Open($"{officer.Path}/wijzigen");
        await officer.Send(
            "wijzigen",
            ("value", "30.000"),
            ("measuredOn", "2025-12-31"),
            ("method", "Jaarrekening van drie gemeenten"),
            ("expected", "2027; -500\n2028; 9.000,50")
        );
        (await officer.Text()).ShouldContain(language == "nl" ? "Eerdere verwachtingen" : "Earlier expectations");
        (await officer.Text()).ShouldContain(language == "nl" ? "-€ 500,00" : "-€ 500.00");
        await officer.Send("verwijderen");
        (await officer.Text()).ShouldContain(
            language == "nl" ? "Er zijn nog geen baten vastgelegd." : "No benefits have been recorded yet."
        );
    }

    [Fact]
    public async Task The_fund_manager_says_what_an_hour_is_worth()
    {
        await using var manager = await Visitor.As(site, "fund-manager");
        await manager.Open("/baten");
        foreach (var cents in new[] { "15,50", "16,25" })
            await manager.Send("uurwaarde", ("kind", "CitizenHour"), ("year", "2026"), ("cents", cents), ("source", "Handboek meting"));
        (await manager.Text()).ShouldContain("€ 16,25");
        (await manager.Text()).ShouldNotContain("€ 15,50");
    }

    [Theory, EachScreen("en")]
    public async Task The_demo_has_what_municipalities_realised(string language, int width)
    {
        var year = TimeProvider.System.GetUtcNow().Year - 1;
        await using var visitor = await Visitor.Arrive(site, width, language);
        var initiative = await visitor.FirstId("/initiatives/v1/initiatives?status=Adopted&search=afsprakendienst");
        await visitor.Open($"/initiatieven/{initiative}/baten");
        var text = await visitor.Text();
        text.ShouldContain(language == "nl" ? "36,00% van het verwachte geld" : "36.00% of the money expected");
        text.ShouldContain(language == "nl" ? "1 van de 3 baten" : "1 of 3 benefits");
        text.ShouldContain(language == "nl" ? $"in {year - 1}, na {year - 2021} jaar" : $"in {year - 1}, after {year - 2021} years");
        text.ShouldContain(language == "nl" ? $"in {year}, na {year - 2020} jaar" : $"in {year}, after {year - 2020} years");
        await visitor.Open("/baten/gemeenten/GM0363");
        (await visitor.Text()).ShouldContain(language == "nl" ? "€ 99.000,00 lagere uitgaven" : "€ 99,000.00 lower spending");
        await visitor.Open("/baten");
        (await visitor.Text()).ShouldContain(language == "nl" ? "niet alle kosten zijn bekend" : "not all costs are known");
    }

    private static async Task<string> Start(Visitor officer, string title)
    {
        await officer.RecordNeed(title, "Niemand weet wat samenwerken opbrengt. Dat kan beter.");
        await officer.Open($"{officer.Path}/initiatief");
        await officer.Send(
            "starten",
            ("title", title),
            ("track", "JointDevelopment"),
            ("societalGoal", "Iedereen ziet wat samenwerken opbrengt."),
            ("benefitHoursPerYear", "10"),
            ("benefitCentsPerYear", "10")
        );
        return officer.Path;
    }
}
