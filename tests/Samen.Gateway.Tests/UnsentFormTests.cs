using System.Net;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.Pages.Site;

namespace Samen.Gateway.Tests;

/// <summary>A form that is sent after the session changed: nothing that was typed is lost, and nobody else sees it.</summary>
public sealed class UnsentFormTests : IAsyncLifetime
{
    private const string Invite = "/mensen";
    private const string NotSent = "Er is nog niets verstuurd";
    private static readonly (string, string)[] Typed = [("name", "wie-blijft"), ("displayName", "Wie Blijft"), ("roles", "Auditor")];
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task After_signing_out_elsewhere_the_form_is_there_again_once_signed_in()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        var back = await Enter(browser, await SentAway(await browser.Send(page, Invite, "uitnodigen", Typed)), "admin");
        var again = await browser.GetStringAsync(back);
        again.ShouldContain(NotSent);
        again.ShouldContain("<strong>admin</strong>");
        again.ShouldContain("value=\"wie-blijft\"");
        (await browser.Send(again, back, "uitnodigen", Typed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PeopleNamed("wie-blijft")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_typed_is_not_shown_to_somebody_else_and_stays_for_who_typed_it()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        await Enter(browser, "/aanmelden", "auditor");
        var signIn = await SentAway(await browser.Send(page, Invite, "uitnodigen", Typed));
        (await browser.GetStringAsync(signIn)).ShouldNotContain("wie-blijft");
        var back = await Enter(browser, signIn, "fund-manager");
        (await browser.GetStringAsync(back)).ShouldNotContain("wie-blijft");
        (await PeopleNamed("wie-blijft")).ShouldBe(0);
        (await browser.GetStringAsync(await Enter(browser, signIn, "admin"))).ShouldContain("value=\"wie-blijft\"");
    }

    [Fact]
    public async Task It_is_kept_for_an_hour()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await app.DisposeAsync();
        app = await GatewayApp.Start(clock: clock);
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        var back = await Enter(browser, await SentAway(await browser.Send(page, Invite, "uitnodigen", Typed)), "admin");
        clock.Advance(KeptForms.Lasts - TimeSpan.FromSeconds(1));
        (await browser.GetStringAsync(back)).ShouldContain("value=\"wie-blijft\"");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.GetStringAsync(back)).ShouldNotContain("wie-blijft");
    }

    [Fact]
    public async Task Another_page_does_not_open_it()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        var back = await Enter(browser, await SentAway(await browser.Send(page, Invite, "uitnodigen", Typed)), "admin");
        (await browser.GetStringAsync(back.Replace("/mensen?", "/sleutels?", StringComparison.Ordinal))).ShouldNotContain("wie-blijft");
    }

    [Fact]
    public async Task An_ended_session_keeps_it_and_no_password_ever_comes_back()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync("/account");
        await app.Database.Write(work => work.Execute("DELETE FROM session"), CancellationToken.None);
        (string, string)[] secrets = [("current", "what-was-it-again"), ("password", "what-it-should-become")];
        var back = await Enter(browser, await SentAway(await browser.Send(page, "/account", "wachtwoord", secrets)), "admin");
        var again = await browser.GetStringAsync(back);
        again.ShouldContain(NotSent);
        again.ShouldNotContain("what-was-it-again");
        again.ShouldNotContain("what-it-should-become");
    }

    [Fact]
    public async Task Without_the_cookie_of_forms_the_same_person_gets_the_form_again_at_once()
    {
        var cookies = new CookieContainer();
        var browser = app.Client(cookies);
        await Enter(browser, "/aanmelden", "admin");
        var page = await browser.GetStringAsync(Invite);
        cookies.GetCookies(app.Address)["samen-formulier"]!.Expired = true;
        using var response = await browser.Send(page, Invite, "uitnodigen", Typed);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await response.Content.ReadAsStringAsync();
        again.ShouldContain(NotSent);
        again.ShouldContain("value=\"wie-blijft\"");
        (await PeopleNamed("wie-blijft")).ShouldBe(0);
        await browser.Send(again, Invite, "uitnodigen", Typed);
        (await PeopleNamed("wie-blijft")).ShouldBe(1);
    }

    [Fact]
    public async Task Signing_in_in_two_tabs_and_twice_simply_works()
    {
        var browser = app.Client(new CookieContainer());
        var tab = await browser.GetStringAsync("/aanmelden");
        foreach (var name in new[] { "admin", "admin", "fund-manager" })
        {
            using var response = await browser.Send(tab, "/aanmelden", "aanmelden", ("name", name), ("password", PasswordOf(name)));
            response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            (await browser.GetStringAsync("/account")).ShouldContain($">{name}<");
        }
    }

    [Fact]
    public async Task Signing_out_twice_or_after_the_end_simply_works()
    {
        var browser = await SignedIn("admin");
        var tab = await browser.GetStringAsync("/afmelden");
        for (var time = 0; time < 2; time++)
        {
            using var response = await browser.Send(tab, "/afmelden", "afmelden");
            response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            response.Headers.Location!.OriginalString.ShouldEndWith("/?gedaan=afgemeld");
        }
    }

    [Fact]
    public async Task A_form_that_is_not_ours_gets_a_page_and_does_nothing()
    {
        var browser = await SignedIn("admin");
        using var forged = new FormUrlEncodedContent([new("_handler", "uitnodigen"), new("name", "wie-blijft"), new("_by", "made up")]);
        using var response = await browser.PostAsync(Invite, forged);
        (response.StatusCode, response.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.BadRequest, "text/html"));
        (await response.Text()).ShouldContain("Dit formulier kan niet worden verwerkt");
        (await PeopleNamed("wie-blijft")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_site_can_not_sign_anybody_in_with_a_form_of_its_own_visit()
    {
        var attacker = await app.Client(new CookieContainer()).GetStringAsync("/aanmelden");
        var victim = app.Client(new CookieContainer());
        await victim.GetStringAsync("/aanmelden");
        using var response = await victim.Send(attacker, "/aanmelden", "aanmelden", ("name", "admin"), ("password", PasswordOf("admin")));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Text()).ShouldContain(NotSent);
        (await victim.GetStringAsync("/account")).ShouldNotContain(">admin<");
    }

    private async Task<HttpClient> SignedIn(string name)
    {
        var browser = app.Client(new CookieContainer());
        await Enter(browser, "/aanmelden", name);
        return browser;
    }

    /// <summary>Signs in on the page, and says where that leads.</summary>
    private async Task<string> Enter(HttpClient browser, string signIn, string name)
    {
        using var response = await browser.Send(signIn, "aanmelden", ("name", name), ("password", PasswordOf(name)));
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await response.Text());
        return response.Headers.Location!.OriginalString;
    }

    private static async Task SignOut(HttpClient browser) =>
        (await browser.Send("/afmelden", "afmelden")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

    private static async Task<string> SentAway(HttpResponseMessage response)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await response.Text());
        var to = response.Headers.Location!.OriginalString;
        to.ShouldStartWith("/aanmelden?terug=");
        return to;
    }

    private string PasswordOf(string name) => app.Credentials().Users.Single(user => user.Name == name).Password;

    private async Task<long> PeopleNamed(string name)
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return (await reading.Many<string>("SELECT name FROM account WHERE name = @Name", new { Name = name })).Count;
    }
}
