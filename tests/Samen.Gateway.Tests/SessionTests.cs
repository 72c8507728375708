using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
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
    public async Task Each_failure_after_five_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var timed = await GatewayApp.Start(clock: clock);
        var password = timed.Credentials().Users.Single(u => u.Name == "admin").Password;
        for (var i = 0; i < SignInThrottle.FreeOfName; i++)
            (await GatewayApp.SignIn(timed.Anonymous, "admin", "wrong")).ShouldBe("wrong");
        foreach (var seconds in (int[])[10, 20, 40, 80, 160, 320, 640, 900, 900])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            (await GatewayApp.SignIn(timed.Anonymous, "admin", password)).ShouldBe("wait", $"{seconds}");
            clock.Advance(TimeSpan.FromSeconds(1));
            (await GatewayApp.SignIn(timed.Anonymous, "admin", "wrong")).ShouldBe("wrong", $"{seconds}");
        }
        clock.Advance(SignInThrottle.Longest);
        (await GatewayApp.SignIn(timed.Anonymous, "admin", password)).ShouldBe("in");
    }

    [Fact]
    public async Task A_stranger_keeps_nobody_out_who_signs_in_from_elsewhere()
    {
        await using var behind = await GatewayApp.Start(settings: "--Samen:Gateway:TrustedProxies=127.0.0.1");
        var voter = behind.Credentials().Users.Single(u => u.Name == "voter-gm0363");
        for (var i = 0; i < 2 * SignInThrottle.FreeOfName; i++)
            await GatewayApp.SignIn(From(behind, "203.0.113.7"), voter.Name, "wrong");
        (await GatewayApp.SignIn(From(behind, "203.0.113.7"), voter.Name, voter.Password)).ShouldBe("wait");
        (await GatewayApp.SignIn(From(behind, "198.51.100.4"), voter.Name, voter.Password)).ShouldBe("in");
    }

    [Fact]
    public async Task An_address_that_tries_many_names_has_to_wait_for_all_of_them()
    {
        await using var behind = await GatewayApp.Start(settings: "--Samen:Gateway:TrustedProxies=127.0.0.1");
        var user = behind.Credentials().Users.Single(u => u.Name == "auditor");
        for (var i = 0; i < SignInThrottle.FreeOfAddress; i++)
            (await GatewayApp.SignIn(From(behind, $"2001:db8::{i + 1:x}"), $"name-{i}", "wrong")).ShouldBe("wrong");
        (await GatewayApp.SignIn(From(behind, "2001:db8::ffff"), user.Name, user.Password)).ShouldBe("wait");
        (await GatewayApp.SignIn(From(behind, "2001:db8:0:1::1"), user.Name, user.Password)).ShouldBe("in");
    }

    [Fact]
    public async Task Success_does_not_make_an_address_free_to_guess()
    {
        var user = app.Credentials().Users.Single(u => u.Name == "auditor");
        for (var i = 0; i < SignInThrottle.FreeOfAddress; i++)
        {
            (await GatewayApp.SignIn(app.Anonymous, $"name-{i}", "wrong")).ShouldBe("wrong");
            if (i < SignInThrottle.FreeOfAddress - 1)
                (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("in");
        }
        (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("wait");
    }

    /// <summary>Unknown, with a password of our own making, with one that was chosen, and invited: what a clock would tell.</summary>
    [Fact]
    public async Task A_wrong_password_takes_the_same_work_whatever_the_account()
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        var hasher = new CountingHasher();
        var made = (await AccountStore.Get(reading, "admin"))!;
        var chosen = new Account { PasswordHash = new PasswordHasher<Account>().HashPassword(made, "zeven rode laarzen") };
        foreach (var account in (Account?[])[null, made, chosen, new Account()])
        {
            hasher.Iterations.Clear();
            Accounts.IsRight(hasher, account, "wrong").ShouldBeFalse();
            hasher.Iterations.Order().ShouldBe(new uint[] { 1_000, 100_000 });
        }
        Accounts.IsRight(hasher, chosen, "zeven rode laarzen").ShouldBeTrue();
        Accounts.IsRight(hasher, made, app.Credentials().Users.Single(u => u.Name == "admin").Password).ShouldBeTrue();
        Accounts.IsRight(hasher, null, "").ShouldBeFalse();
    }

    private static HttpClient From(GatewayApp app, string address)
    {
        var client = app.Anonymous;
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
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
    public async Task Guesses_at_the_same_moment_count_too_and_a_wait_does_not_tell_whether_a_name_exists()
    {
        foreach (var name in new[] { "admin", "nobody" })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => GatewayApp.SignIn(app.Anonymous, name, $"guess {i}")));
            answers.Count(answer => answer == "wrong").ShouldBe(5);
            answers.Count(answer => answer == "wait").ShouldBe(15);
        }
    }

    [Fact]
    public async Task Those_who_sign_in_at_the_same_moment_from_one_address_do_not_wait()
    {
        var users = app.Credentials().Users;
        users.Count.ShouldBeInRange(10, SignInThrottle.FreeOfAddress);
        var answers = await Task.WhenAll(users.Select(user => GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)));
        answers.ShouldAllBe(answer => answer == "in");
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
