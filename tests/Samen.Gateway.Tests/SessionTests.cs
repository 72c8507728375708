using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.People;

namespace Samen.Gateway.Tests;

public sealed class SessionTests : IAsyncLifetime
{
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_signs_in_is_known_with_roles_and_municipality()
    {
        var me = await (await app.SignedIn("ict-gm0344")).GetFromJsonAsync<List<EchoClaim>>("/test/me");
        me!
            .Where(claim => claim.Type is not ("sub" or "sid" or "scope" or "aud" or "origin"))
            .ShouldBe(
                [
                    new EchoClaim("name", "ict-gm0344"),
                    new EchoClaim("role", "MunicipalityOfficer"),
                    new EchoClaim("municipality", "GM0344"),
                    new EchoClaim("office", "HeadOfIct"),
                ],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("/mensen?vanaf=garbage")]
    [InlineData("/sleutels?vanaf=garbage")]
    [InlineData("/mandaten?vanaf=garbage")]
    public async Task A_page_with_a_wrong_cursor_in_its_address_is_not_there(string address)
    {
        using var response = await (await app.SignedIn("admin")).GetAsync(address);
        (response.StatusCode, response.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.NotFound, "text/html"));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_not_for_scripts()
    {
        var user = app.Credentials().Users[0];
        var response = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var cookie = response.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("samen-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task An_ended_session_is_refused_at_once_even_with_the_old_cookie()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "admin");
        var signedIn = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var thief = app.Anonymous;
        thief.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await thief.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thief.PostAsync("/test/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thief.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_in_anew_ends_the_session_before()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "admin");
        var first = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var browser = app.Anonymous;
        browser.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await GatewayApp.SignIn(browser, user.Name, user.Password)).ShouldBe("in");
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_restart_keeps_sessions_and_keys()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "admin");
        var signedIn = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var before = await app.Anonymous.GetStringAsync("/.well-known/jwks.json");
        await app.Restart();
        var browser = app.Anonymous;
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetStringAsync("/.well-known/jwks.json")).ShouldBe(before);
        (await app.As("admin").GetAsync("/gateway/v1/api-keys")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_counts_at_every_instance()
    {
        await using var sibling = await GatewayApp.Start(app.DataFolder, settings: "--Samen:Instance=sibling");
        var user = app.Credentials().Users.Single(u => u.Name == "admin");
        var signedIn = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var browser = sibling.Anonymous;
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.PostAsync("/test/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var original = app.Anonymous;
        original.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        (await original.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var timed = await GatewayApp.Start(clock: clock);
        var user = timed.Credentials().Users[0];
        var signedIn = await timed.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password });
        var browser = timed.Anonymous;
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        clock.Advance(Sessions.Lasts - TimeSpan.FromSeconds(1));
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Five_failures_lock_a_name_for_five_minutes()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var timed = await GatewayApp.Start(clock: clock);
        var user = timed.Credentials().Users.Single(u => u.Name == "admin");
        for (var i = 0; i < 5; i++)
            (await GatewayApp.SignIn(timed.Anonymous, user.Name, "wrong")).ShouldBe("wrong");
        (await GatewayApp.SignIn(timed.Anonymous, user.Name, user.Password)).ShouldBe("locked");
        (
            await GatewayApp.SignIn(
                timed.Anonymous,
                "fund-manager",
                timed.Credentials().Users.Single(u => u.Name == "fund-manager").Password
            )
        ).ShouldBe("in");
        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await GatewayApp.SignIn(timed.Anonymous, user.Name, user.Password)).ShouldBe("locked");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await GatewayApp.SignIn(timed.Anonymous, user.Name, user.Password)).ShouldBe("in");
    }

    [Fact]
    public async Task Success_forgives_failures()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "admin");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                (await GatewayApp.SignIn(app.Anonymous, user.Name, "wrong")).ShouldBe("wrong");
            (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("in");
        }
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_count_too_and_a_lock_does_not_tell_whether_a_name_exists()
    {
        foreach (var name in new[] { "admin", "nobody" })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => GatewayApp.SignIn(app.Anonymous, name, $"guess {i}")));
            answers.Count(answer => answer == "wrong").ShouldBe(5);
            answers.Count(answer => answer == "locked").ShouldBe(15);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("admin", "")]
    [InlineData("' OR 1=1 --", "x")]
    public async Task Nonsense_is_wrong(string name, string password) =>
        (await GatewayApp.SignIn(app.Anonymous, name, password)).ShouldBe("wrong");

    [Fact]
    public async Task A_changed_role_counts_on_the_next_request()
    {
        var browser = await app.SignedIn("fund-manager");
        await app.Database.Write(
            work => work.Execute("UPDATE account SET roles = 'Admin' WHERE name = 'fund-manager'"),
            CancellationToken.None
        );
        var me = await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me");
        me!.Single(claim => claim.Type == "role").Value.ShouldBe("Admin");
    }
}
