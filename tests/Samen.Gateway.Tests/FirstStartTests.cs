using System.Net;
using System.Net.Http.Json;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tests;

public sealed class FirstStartTests
{
    [Fact]
    public async Task The_demo_gives_a_user_and_a_key_for_everybody_and_all_of_them_work()
    {
        await using var app = await GatewayApp.WithBackends("municipalities");
        var path = Path.Combine(app.DataFolder, "demo-credentials.json");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var credentials = app.Credentials();
        credentials.Users.Select(user => user.Name).ShouldBe(Demo.Cast.Select(member => member.Name));
        credentials.Keys.Select(key => key.Name).ShouldBe(Demo.Cast.Select(member => member.Name));
        foreach (var key in credentials.Keys)
        {
            var echo = await app.WithKey(key.Text).Echo("/municipalities/v1/mine");
            echo.Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value).ShouldBe(key.Roles);
            (echo.Claim("municipality"), echo.Claim("office"), echo.Claim("partner")).ShouldBe(
                (key.Municipality, key.Office, key.Partner?.ToString())
            );
        }
        foreach (var user in credentials.Users)
            (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("in");
    }

    [Fact]
    public async Task The_demo_on_a_store_that_has_it_keeps_everything()
    {
        await using var app = await GatewayApp.Start();
        var path = Path.Combine(app.DataFolder, "demo-credentials.json");
        var before = await File.ReadAllTextAsync(path);
        await app.Restart();
        (await File.ReadAllTextAsync(path)).ShouldBe(before);
        File.Delete(path);
        await app.Restart();
        File.Exists(path).ShouldBeFalse("what is only known by its hash can't be shown again");
    }

    [Fact]
    public async Task Who_is_missing_is_added_and_the_others_stay()
    {
        await using var app = await GatewayApp.Start();
        var before = app.Credentials();
        await app.Database.Write(work => work.Execute("DELETE FROM account WHERE name = 'partner-user'"), CancellationToken.None);
        await app.Restart();
        var after = app.Credentials();
        after
            .Users.Where(user => user.Name != "partner-user")
            .Select(user => user.Password)
            .ShouldBe(before.Users.Where(user => user.Name != "partner-user").Select(user => user.Password));
        var user = after.Users.Single(user => user.Name == "partner-user");
        (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("in");
    }

    [Fact]
    public async Task A_start_without_the_demo_takes_its_users_sessions_and_keys_away_and_nothing_else()
    {
        await using var app = await GatewayApp.WithBackends("municipalities");
        var key = await app.CreateKey(new NewKey("kept", "FundManager"));
        var demo = app.Credentials();
        var signedIn = await app.Anonymous.PostAsJsonAsync("/test/sign-in", new[] { "admin", demo.Users[0].Password });
        var session = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        await app.Restart(demo: false);
        File.Exists(Path.Combine(app.DataFolder, "demo-credentials.json")).ShouldBeFalse();
        (await GatewayApp.SignIn(app.Anonymous, "fund-manager", demo.Users[1].Password)).ShouldBe("wrong");
        using var browser = app.Anonymous;
        browser.DefaultRequestHeaders.Add("Cookie", session);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await (await app.WithKey(demo.Keys[0].Text).GetAsync("/municipalities/v1/mine")).Problem(HttpStatusCode.Unauthorized);
        await app.WithKey(key.Key).Echo("/municipalities/v1/mine");
    }

    [Fact]
    public async Task Every_role_is_in_the_demo() =>
        Demo.Cast.SelectMany(member => member.Grant.Roles).Distinct().Order().ShouldBe(Samen.Web.Roles.All.Order());

    [Fact]
    public async Task The_first_start_prints_the_password_of_the_administrator_once_outside_the_log()
    {
        await using var first = await GatewayProcess.Start();
        var line = first
            .Lines.Where(line => line.Contains("admin", StringComparison.Ordinal) && line.Contains("password", StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        line.ShouldNotStartWith("{");
        var password = line.Split(' ').Single(word => word.Length == 24);
        File.Exists(Path.Combine(first.DataFolder, "demo-credentials.json")).ShouldBeFalse();
        await first.Stop();
        first.Lines.Where(seen => seen.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal)).ShouldBeEmpty();
        first.Lines.Count(seen => seen.Contains(password, StringComparison.Ordinal)).ShouldBe(1);

        // The process's store, opened by a gateway of this process: the password is right.
        await using var app = await GatewayApp.Start(first.DataFolder);
        (await GatewayApp.SignIn(app.Anonymous, "admin", password)).ShouldBe("in");

        await using var second = await GatewayProcess.Start(first.DataFolder);
        second.Lines.ShouldNotContain(seen => seen.Contains("password", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Started_from_anywhere_it_has_its_routes_and_its_style_sheet()
    {
        await using var process = await GatewayProcess.Start();
        using var client = new HttpClient { BaseAddress = process.Address };
        await (await client.GetAsync("/funding/v1/budgets")).Problem(HttpStatusCode.BadGateway);
        var css = await client.GetAsync("/samen.css");
        css.StatusCode.ShouldBe(HttpStatusCode.OK);
        css.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await css.Content.ReadAsStringAsync()).Length.ShouldBeGreaterThan(100);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/samen.css");
        again.Headers.IfNoneMatch.Add(css.Headers.ETag!);
        (await client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}
