using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tests;

public sealed partial class FirstStartTests
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
    public async Task What_was_made_with_the_demo_never_serves_production()
    {
        var folder = Directory.CreateTempSubdirectory("samen-gateway-test-").FullName;
        try
        {
            await using (var app = await GatewayApp.Start(folder))
                await app.CreateKey(new NewKey("made by the demo", "Admin"));
            var refused = await GatewayProcess.Refused(folder);
            refused.ExitCode.ShouldBe(1);
            SaidWhy(refused.Lines).ShouldContain("give another --data folder", Case.Insensitive);
            File.Exists(Path.Combine(folder, "demo-credentials.json")).ShouldBeTrue("nothing changed");
        }
        finally
        {
            Folders.Remove(folder);
        }
    }

    [Fact]
    public async Task What_is_in_production_never_becomes_a_demo()
    {
        await using var first = await GatewayProcess.Start();
        await first.Stop();
        var refused = await GatewayProcess.Refused(first.DataFolder, "--demo");
        refused.ExitCode.ShouldBe(1);
        SaidWhy(refused.Lines).ShouldContain("without --demo");
        File.Exists(Path.Combine(first.DataFolder, "demo-credentials.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_role_is_in_the_demo() =>
        Demo.Cast.SelectMany(member => member.Grant.Roles).Distinct().Order().ShouldBe(Samen.Web.Roles.All.Order());

    [Fact]
    public async Task The_first_start_gives_the_administrator_a_link_in_a_file_of_its_owner_and_nowhere_else()
    {
        await using var first = await GatewayProcess.Start();
        var link = LinkIn(first);
        first.Lines.ShouldAllBe(line => !line.Contains(link.Query, StringComparison.Ordinal));
        first.Lines.ShouldContain(line => line.Contains(FirstStart.LinkFile, StringComparison.Ordinal));
        File.Exists(Path.Combine(first.DataFolder, "demo-credentials.json")).ShouldBeFalse();
        (await ChoosePassword(first, link)).ShouldBe(HttpStatusCode.SeeOther);
        (await SignIn(first)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ChoosePassword(first, link)).ShouldNotBe(HttpStatusCode.SeeOther, "it works once");
        await first.Stop();
        first.Lines.ShouldAllBe(line => !line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal));

        await using var second = await GatewayProcess.Start(first.DataFolder);
        second.Lines.ShouldAllBe(line => !line.Contains(FirstStart.LinkFile, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_program_stores_is_for_its_own_user_alone()
    {
        if (OperatingSystem.IsWindows())
            return; // It has no such modes.
        await using var process = await GatewayProcess.Start();
        var files = new DirectoryInfo(process.DataFolder).GetFiles();
        Array.ForEach(files, file => file.Refresh());
        // SQLite may have removed a journal meanwhile.
        foreach (var file in files.Where(file => file.Exists))
            file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.Name);
        var folder = Path.Combine(process.DataFolder, "new");
        await new Samen.Gateway.Storage.GatewayDatabase(
            Samen.Storage.Dialect.Named("Sqlite"),
            $"Data Source={Path.Combine(folder, "gateway.db")}"
        ).Migrate(CancellationToken.None);
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("renamed")]
    public async Task An_administrator_is_reset_also_where_there_is_none_of_that_name(string name)
    {
        await using var first = await GatewayProcess.Start();
        await first.Stop();
        var database = new Samen.Gateway.Storage.GatewayDatabase(
            Samen.Storage.Dialect.Named("Sqlite"),
            $"Data Source={Path.Combine(first.DataFolder, "gateway.db")}"
        );
        await database.Write(work => work.Execute("UPDATE account SET name = @Name", new { Name = name }), CancellationToken.None);
        var before = LinkIn(first);
        await using var second = await GatewayProcess.Start(first.DataFolder, "--reset-admin");
        LinkIn(second).ShouldNotBe(before);
        (await ChoosePassword(second, LinkIn(second))).ShouldBe(HttpStatusCode.SeeOther);
        (await SignIn(second)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
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

    [Fact]
    public async Task A_browser_keeps_style_sheet_and_fonts_and_asks_for_those_of_a_new_version()
    {
        await using var process = await GatewayProcess.Start();
        using var client = new HttpClient { BaseAddress = process.Address };
        var page = await client.GetStringAsync("/ontwikkelaars");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var sheet = StyleSheet().Match(page).Groups[1].Value;
        var kept = await client.GetAsync(sheet);
        kept.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        kept.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        await using var text = new BrotliStream(await kept.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        var font = FontFile().Match(await new StreamReader(text).ReadToEndAsync()).Groups[1].Value;
        (await client.GetAsync(font)).Headers.CacheControl!.ToString().ShouldContain("immutable");
        foreach (var other in (string[])["/samen.css", "/samen.css?v=0123456789abcdef"])
            (await client.GetAsync(other)).Headers.CacheControl!.ToString().ShouldBe("no-cache", other);
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(/samen\\.css\\?v=[0-9a-f]{16})\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("url\\(\\.(/[^)]+\\.woff2)\\)")]
    private static partial Regex FontFile();

    private const string Password = "zeven rode laarzen in de regen";

    /// <summary>The line that says why; no other is about it.</summary>
    private static string SaidWhy(IReadOnlyList<string> lines)
    {
        lines.ShouldAllBe(line => !line.Contains("Exception", StringComparison.Ordinal));
        return lines.Where(line => line.Contains("Samen does not start: ", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    private static Uri LinkIn(GatewayProcess process)
    {
        var path = Path.Combine(process.DataFolder, FirstStart.LinkFile);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new Uri(File.ReadAllText(path).Trim());
    }

    private static async Task<HttpStatusCode> ChoosePassword(GatewayProcess process, Uri link)
    {
        using var browser = Browser(process);
        var page = await browser.GetStringAsync(link.PathAndQuery);
        if (!page.Contains("id=\"uitnodiging\"", StringComparison.Ordinal))
            return HttpStatusCode.NotFound;
        return (await browser.Send(page, link.PathAndQuery, "uitnodiging", ("password", Password))).StatusCode;
    }

    private static async Task<HttpResponseMessage> SignIn(GatewayProcess process)
    {
        using var browser = Browser(process);
        return await browser.Send("/aanmelden", "aanmelden", ("name", "admin"), ("password", Password));
    }

    private static HttpClient Browser(GatewayProcess process) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = process.Address,
        };
}
