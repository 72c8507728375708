using System.Net;
using System.Net.Http.Json;
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

    [Fact]
    public async Task Who_must_set_up_a_second_factor_first_finds_the_form_after_that()
    {
        await app.DisposeAsync();
        app = await GatewayApp.Start(settings: "--Samen:Gateway:People:SecondFactor=Required");
        var browser = await SignedIn("admin");
        await SecondFactor("2026-11-29T00:00:00.000000Z");
        var page = await browser.GetStringAsync(Invite);
        await SecondFactor(null);
        using var response = await browser.Send(page, Invite, "uitnodigen", Typed);
        var enrolling = response.Headers.Location!.OriginalString;
        enrolling.ShouldStartWith("/account?terug=%2Fmensen%3Fbewaard%3D");
        (await browser.GetAsync(enrolling)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var back = Uri.UnescapeDataString(enrolling.Split('=', 2)[1]);
        // Who goes back too early is sent to the same place again, and loses nothing.
        for (var time = 0; time < 2; time++)
        {
            using var early = await browser.GetAsync(back);
            early.Headers.Location!.OriginalString.ShouldBe(enrolling);
        }
        await SecondFactor("2026-11-29T00:00:00.000000Z");
        (await browser.GetStringAsync(back)).ShouldContain("value=\"wie-blijft\"");
        (await PeopleNamed("wie-blijft")).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_without_the_form_shows_what_was_typed_to_copy()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        var back = await Enter(browser, await SentAway(await browser.Send(page, Invite, "uitnodigen", Typed)), "admin");
        await app.Database.Write(work => work.Execute("UPDATE account SET roles = 'Auditor' WHERE name = 'admin'"), CancellationToken.None);
        var again = await browser.GetStringAsync(back);
        again.ShouldNotContain("id=\"uitnodigen\"");
        again.ShouldContain("kan op deze pagina niet meer worden verstuurd");
        again.ShouldContain("wie-blijft");
        again.ShouldNotContain("RequestVerificationToken\">");
        (await browser.GetStringAsync("/account")).ShouldNotContain("wie-blijft");
    }

    [Fact]
    public async Task A_session_that_ends_while_a_service_is_asked_keeps_the_form()
    {
        await app.AddBackend("initiatives");
        var browser = await SignedIn("ict-gm0344");
        const string New = "/behoeften/nieuw";
        (string, string)[] need = [("title", "Wat wij nodig hebben"), ("description", "Een loket voor iedereen.")];
        var signIn = await SentAway(await browser.Send(New, "behoefte", need));
        var back = await Enter(browser, signIn, "ict-gm0344");
        (await browser.GetStringAsync(back)).ShouldContain("Wat wij nodig hebben");
    }

    [Fact]
    public async Task A_file_that_was_chosen_has_to_be_chosen_again_and_the_page_says_so()
    {
        const string Many = "/mensen/uitnodigen";
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Many);
        await SignOut(browser);
        var signIn = await SentAway(await browser.SendFile(page, Many, "proef", "csvFile", "name;roles"));
        var again = await browser.GetStringAsync(await Enter(browser, signIn, "admin"));
        again.ShouldContain(NotSent);
        again.ShouldContain("Kies het bestand opnieuw");
    }

    [Fact]
    public async Task The_sixth_kept_form_takes_the_place_of_the_first()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        await SignOut(browser);
        var signIns = new List<string>();
        for (var i = 1; i <= 6; i++)
            signIns.Add(await SentAway(await browser.Send(page, Invite, "uitnodigen", ("name", $"persoon-{i}"), ("roles", "Auditor"))));
        for (var i = 1; i <= 6; i++)
        {
            var again = await browser.GetStringAsync(await Enter(browser, signIns[i - 1], "admin"));
            again.Contains($"value=\"persoon-{i}\"", StringComparison.Ordinal).ShouldBe(i > 1, $"form {i}");
        }
    }

    [Fact]
    public async Task Who_typed_for_another_as_whom_they_no_longer_act_gets_the_form_again_first()
    {
        var browser = await SignedIn("admin");
        var page = await browser.GetStringAsync(Invite);
        var (absent, standIn) = (await IdOf("auditor"), await IdOf("admin"));
        using var arranged = await app.As("admin")
            .PostAsJsonAsync(
                $"/gateway/v1/people/{absent}/stand-ins",
                new { standIn, endsAt = TimeProvider.System.GetUtcNow().AddDays(3) }
            );
        arranged.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await browser.Send("/account", "waarnemen", ("absent", absent.ToString()))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var response = await browser.Send(page, Invite, "uitnodigen", Typed);
        (await response.Text()).ShouldContain(NotSent);
        (await PeopleNamed("wie-blijft")).ShouldBe(0);
    }

    private async Task<Guid> IdOf(string name)
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return await reading.One<Guid>("SELECT id FROM account WHERE name = @Name", new { Name = name });
    }

    private Task SecondFactor(string? since) =>
        app.Database.Write(
            work => work.Execute("UPDATE account SET second_factor_at = @Since WHERE name = 'admin'", new { Since = since }),
            CancellationToken.None
        );

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
