using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The front page: what is open for who looks, what happened, and what comes.</summary>
public sealed class HomeTests(DemoSite site)
{
    /// <summary>Everybody of the demo who has work to do.</summary>
    public static TheoryData<string> People =>
        [
            "admin",
            "fund-manager",
            "budget-holder",
            "assembly-secretary",
            "taskforce-1",
            "secretary-gm0363",
            "voter-gm0363",
            "council-clerk-gm0363",
            "partner-manager",
        ];

    [Theory, MemberData(nameof(People))]
    public async Task Each_role_sees_whose_list_it_is_and_what_comes(string name)
    {
        foreach (var (language, width) in new[] { ("nl", Screens.Wide), ("en", Screens.Narrow) })
        {
            await using var visitor = await Visitor.As(site, name, width, language);
            await visitor.Open("/");
            var text = await visitor.Text();
            text.ShouldContain(language == "nl" ? "Dit wacht op u als" : "This waits for you as");
            text.ShouldContain(language == "nl" ? "Wat komt" : "What comes");
        }
    }

    [Theory, EachScreen("nl")]
    public async Task A_visitor_sees_what_happens_with_the_turnout_beside_each_result(string language, int width)
    {
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/");
        var text = await visitor.Text();
        text.ShouldContain(language == "nl" ? "Laatste uitslagen" : "Latest results");
        text.ShouldContain(language == "nl" ? "opkomst" : "turnout");
        text.ShouldContain(language == "nl" ? "Behoefte vastgelegd" : "Need recorded");
        text.ShouldNotContain(language == "nl" ? "Open voor mij" : "Open for me");
    }

    [Fact]
    public async Task The_menu_is_one_line_on_a_desk_and_folded_on_a_phone()
    {
        await using var desk = await Visitor.As(site, "admin", Screens.Wide);
        await desk.Open("/");
        (await desk.Page.EvaluateAsync<int>("document.querySelector('.samen-nav').offsetHeight")).ShouldBeLessThan(60);
        await using var phone = await Visitor.As(site, "admin", Screens.Narrow);
        await phone.Open("/");
        (await phone.Page.EvaluateAsync<int>("document.querySelector('.samen-header').offsetHeight")).ShouldBeLessThan(160);
        await phone.Page.Locator(".samen-nav__fold summary").ClickAsync();
        await phone.Follow(".samen-nav__fold a[href='/mensen']");
        phone.Path.ShouldBe("/mensen");
    }

    [Theory, EachScreen("nl")]
    public async Task An_administrator_sees_how_the_system_is_doing_and_nobody_else(string language, int width)
    {
        await using var admin = await Visitor.As(site, "admin", width, language);
        await admin.Open("/toestand");
        var text = await admin.Text();
        foreach (var service in new[] { "municipalities", "initiatives", "funding", "partners" })
            text.ShouldContain(service);
        text.ShouldNotContain(language == "nl" ? "Niet bereikbaar" : "Away");
        await using var manager = await Visitor.As(site, "fund-manager", width, language);
        await manager.Open("/toestand");
        (await manager.Text()).ShouldContain(language == "nl" ? "Alleen een beheerder" : "Only an administrator");
    }

    [Fact]
    public async Task Programs_find_news_and_every_public_page()
    {
        await using var visitor = await Visitor.Arrive(site);
        await visitor.Open("/");
        (await visitor.Download("/robots.txt")).ShouldContain("/sitemap.xml");
        var map = XDocument.Parse(await visitor.Download("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").ToList();
        map.ShouldContain(loc => loc.Value.EndsWith("/gemeenten/GM0363", StringComparison.Ordinal));
        map.Select(loc => loc.Value).ShouldBeUnique();
        var feed = XDocument.Parse(await visitor.Download("/nieuws.atom"));
        feed.Descendants().Count(e => e.Name.LocalName == "entry").ShouldBeGreaterThan(5);
        feed.Descendants().Where(e => e.Name.LocalName == "id").Select(e => e.Value).ShouldBeUnique();
    }
}
