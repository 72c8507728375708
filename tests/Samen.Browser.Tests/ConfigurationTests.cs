using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>How an administrator changes the configuration: seen first, made so, rolled back.</summary>
public sealed class ConfigurationTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task A_change_is_seen_first_made_so_and_rolled_back(string language, int width)
    {
        var perMinute = language == "nl" ? 601 : 602;
        await using var admin = await Visitor.As(site, "admin", width, language);
        await admin.Open("/instellingen/gateway");
        await admin.Send("wijzigen", ("document", "{ \"limits\": { \"perMinute\": -1 } }"));
        (await admin.Page.Locator("[role=alert]").CountAsync()).ShouldBe(1);
        await admin.Send("wijzigen", ("document", "no json"));
        await admin.Send("wijzigen", ("document", $"{{ \"limits\": {{ \"perMinute\": {perMinute} }} }}"));
        (await admin.Text()).ShouldContain("limits.perMinute");
        await admin.Send("instellen", ("note", "Test"));
        (await admin.Page.Locator(".samen-facts").InnerTextAsync()).ShouldContain($"{perMinute}");
        await admin.Send("terug", ("version", "0"));
        (await admin.Page.Locator(".samen-facts").InnerTextAsync()).ShouldContain("600");
    }
}
