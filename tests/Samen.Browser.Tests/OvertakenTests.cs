using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Two people change the same thing on its page: what stands is shown beside what was typed.</summary>
public sealed class OvertakenTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task A_plan_that_two_people_change_loses_nothing_of_either(string language, int width)
    {
        await using var one = await Visitor.As(site, "ict-gm0344", width, language);
        await using var other = await Visitor.As(site, "ict-gm0344", width, language);
        await Started(one, $"Samen gewijzigd {language}");
        var plan = $"{one.Path}/wijzigen";
        await one.Open(plan);
        await other.Open(plan);
        await one.Send(
            "wijzigen",
            ("benefitCentsPerYear", "1234,50"),
            ("track", "ScaleUp"),
            ("provenAtMunicipality", "GM0363"),
            ("societalGoal", "Het doel volgens de een."),
            ("benefitHoursPerYear", "77")
        );
        await other.Send(
            "wijzigen",
            ("title", "De titel van de ander"),
            ("societalGoal", "Het doel volgens de ander."),
            ("benefitHoursPerYear", "77")
        );
        await ShowsBoth(other.Page);
        await other.Send("wijzigen");
        await other.Open(plan);
        (await other.Page.InputValueAsync("#wijzigen-title")).ShouldBe("De titel van de ander");
        (await other.Page.InputValueAsync("#wijzigen-benefitCentsPerYear")).ShouldBe(language == "nl" ? "1234,50" : "1234.50");
        (await other.Page.InputValueAsync("#wijzigen-societalGoal")).ShouldBe("Het doel volgens de ander.");
    }

    [Fact]
    public async Task A_date_that_somebody_else_moved_is_shown_beside_the_one_that_was_typed()
    {
        await using var one = await Visitor.As(site, "assembly-secretary");
        await using var other = await Visitor.As(site, "assembly-secretary");
        await one.Open("/vergaderingen");
        await one.Send("bijeenroepen", ("kind", "Ordinary"), ("date", "2098-06-18"), ("referenceDate", "2026-01-01"), ("place", "Zwolle"));
        await other.Open(one.Path);
        await one.OpenDetails("wijzigen");
        await one.Send("wijzigen", ("date", "2098-06-19"), ("place", "Ede"), ("reason", "De zaal is bezet."));
        await other.OpenDetails("wijzigen");
        await other.Send("wijzigen", ("date", "2098-06-20"), ("reason", "De voorzitter kan niet."));
        (await other.Page.InnerTextAsync("#wijzigen-date-nu")).ShouldContain("19 juni 2098");
        (await other.Page.InputValueAsync("#wijzigen-date")).ShouldBe("2098-06-20");
        (await other.Page.InputValueAsync("#wijzigen-place")).ShouldBe("Ede");
        await other.Send("wijzigen");
        (await other.Text()).ShouldContain("20 juni 2098");
        (await other.Text()).ShouldContain("Ede");
    }

    [Theory, EachScreen("nl")]
    public async Task Contacts_that_two_people_change_are_shown_beside_what_was_typed(string language, int width)
    {
        await using var one = await Visitor.As(site, "partner-manager", width, language);
        await using var other = await Visitor.As(site, "partner-manager", width, language);
        await one.Open("/partners");
        await one.Send("partner", ("name", $"Contacten {language} {width}"), ("kind", "Vendor"), ("candidate", "yes"));
        foreach (var person in new[] { one, other })
        {
            await person.Open(one.Path);
            await person.OpenDetails("contacten-tonen");
            await person.Send("contacten-tonen");
        }
        await one.Send("contacten", ("email-Technical", "een@partner.example"), ("name-Technical", "Team een"));
        await other.Send("contacten", ("email-Technical", "ander@partner.example"), ("email-Security", "cvd@partner.example"));
        (await other.Page.InnerTextAsync("#contacten-email-Technical-nu")).ShouldContain("een@partner.example");
        (await other.Page.InputValueAsync("#contacten-email-Technical")).ShouldBe("ander@partner.example");
        (await other.Page.InputValueAsync("#contacten-email-Security")).ShouldBe("cvd@partner.example");
        (await other.Page.InputValueAsync("#contacten-name-Technical")).ShouldBe("Team een");
        await other.Send("contacten");
        await other.OpenDetails("contacten-tonen");
        await other.Send("contacten-tonen");
        (await other.Page.InputValueAsync("#contacten-email-Technical")).ShouldBe("ander@partner.example");
    }

    private static async Task ShowsBoth(IPage page)
    {
        (await page.Locator("#wijzigen-title-nu").CountAsync()).ShouldBe(0);
        (await page.Locator("#wijzigen-benefitHoursPerYear-nu").CountAsync()).ShouldBe(0);
        (await page.InputValueAsync("#wijzigen-societalGoal")).ShouldBe("Het doel volgens de ander.");
        (await page.InnerTextAsync("#wijzigen-societalGoal-nu")).ShouldContain("Het doel volgens de een.");
        (await page.InputValueAsync("#wijzigen-provenAtMunicipality")).ShouldBe("GM0363");
        (await page.Locator("#wijzigen [name=track][value=ScaleUp]").IsCheckedAsync()).ShouldBeTrue();
        foreach (var field in new[] { "benefitCentsPerYear", "track", "provenAtMunicipality" })
            (await page.Locator($"#wijzigen [role=alert] a[href$='#wijzigen-{field}']").CountAsync()).ShouldBe(1);
    }

    private static async Task Started(Visitor officer, string title)
    {
        await officer.RecordNeed(title, "Wat twee mensen tegelijk wijzigen.");
        await officer.Open($"{officer.Path}/initiatief");
        await officer.Send(
            "starten",
            ("track", "JointDevelopment"),
            ("societalGoal", "Het doel zoals het begon."),
            ("benefitHoursPerYear", "10"),
            ("benefitCentsPerYear", "1000"),
            ("costs", "2027; eenmalig; ontwikkeling; 1250")
        );
    }
}
