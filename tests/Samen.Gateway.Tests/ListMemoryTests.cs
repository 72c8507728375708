using System.Net;

namespace Samen.Gateway.Tests;

/// <summary>The way back from a thing leads to its list as somebody last looked at it.</summary>
public sealed class ListMemoryTests
{
    [Fact]
    public async Task The_trail_leads_to_the_list_with_its_filter_until_somebody_signs_out()
    {
        await using var app = await GatewayApp.Start();
        var browser = await app.SignedIn("admin");
        var person = await FirstPerson(browser);
        (await browser.GetStringAsync(person)).ShouldContain("href=\"/mensen\"");
        await browser.GetStringAsync("/mensen?zoek=fund&gedaan=vastgelegd&leeg=");
        (await browser.GetStringAsync(person)).ShouldContain("href=\"/mensen?zoek=fund\"");
        await browser.GetStringAsync("/mensen");
        (await browser.GetStringAsync(person)).ShouldContain("<a href=\"/mensen\">Mensen</a>");
        await browser.GetStringAsync("/mensen?zoek=fund");
        await browser.Send("/afmelden", "afmelden");
        await GatewayApp.SignIn(browser, "admin", app.Credentials().Users.Single(user => user.Name == "admin").Password);
        (await browser.GetStringAsync(person)).ShouldNotContain("zoek=fund");
    }

    [Fact]
    public async Task What_stands_in_the_cookie_leads_to_no_other_site_and_breaks_nothing()
    {
        await using var app = await GatewayApp.Start();
        var person = await FirstPerson(await app.SignedIn("admin"));
        foreach (var kept in new[] { "//elders.example/mensen?x", "/mensen?zoek=%22%3E%3Cb%3E", new string('x', 3000), "%00" })
        {
            var browser = await app.SignedIn("admin");
            using var request = new HttpRequestMessage(HttpMethod.Get, person);
            request.Headers.Add("Cookie", $"samen-lijsten={Uri.EscapeDataString(kept)}");
            using var response = await browser.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = await response.Content.ReadAsStringAsync();
            page.ShouldNotContain("elders.example");
            page.ShouldNotContain("\"><b>");
        }
    }

    private static async Task<string> FirstPerson(HttpClient admin)
    {
        var list = await admin.GetStringAsync("/mensen");
        var start = list.IndexOf("/mensen/0", StringComparison.Ordinal);
        return list[start..list.IndexOf('"', start)];
    }
}
