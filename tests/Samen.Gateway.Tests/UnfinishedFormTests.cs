using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.People;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Tests;

/// <summary>What is typed in a long form is there again until it is sent, for who typed it and nobody else.</summary>
public sealed partial class UnfinishedFormTests : IAsyncLifetime
{
    private const string New = "/behoeften/nieuw";
    private const string Further = New + "?verder=behoefte";
    private const string Offered = "U bent hier al aan begonnen";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await GatewayApp.Start(clock: clock);
        await app.AddBackend("initiatives");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_typed_is_offered_and_fills_the_form_again()
    {
        var browser = await Officer();
        (await browser.GetStringAsync(New)).ShouldNotContain(Offered);
        (await Keep(browser, ("title", "Een half woord"), ("password", "nooit"))).ShouldBe(HttpStatusCode.NoContent);
        (await Keep(browser, ("title", "Een heel woord"), ("password", "nooit"))).ShouldBe(HttpStatusCode.NoContent);
        var page = await browser.GetStringAsync(New);
        page.ShouldContain(Offered);
        page.ShouldNotContain("Een heel woord");
        var filled = await browser.GetStringAsync(Further);
        filled.ShouldContain("value=\"Een heel woord\"");
        filled.ShouldContain("Hieronder staat wat u eerder invulde");
        filled.ShouldNotContain("nooit");
        filled.ShouldNotContain(Offered);
        KeyOf(filled).ShouldNotBe(KeyOf(page), "another request than the one that may have been sent");
    }

    [Fact]
    public async Task Nobody_else_sees_it_nor_another_form_of_their_own()
    {
        var browser = await Officer();
        await Keep(browser, ("title", "Een half woord"));
        var other = await app.SignedIn("operations-gm0599");
        (await other.GetStringAsync(New)).ShouldNotContain(Offered);
        (await other.GetStringAsync(Further)).ShouldNotContain("Een half woord");
        (await browser.GetStringAsync("/account?verder=behoefte")).ShouldNotContain("Een half woord");
        (await app.Anonymous.GetStringAsync("/aanmelden?verder=behoefte")).ShouldNotContain("Een half woord");
        await using var reading = await app.Database.Read(CancellationToken.None);
        Encoding.UTF8.GetString(await reading.One<byte[]>("SELECT sealed FROM unfinished_form") ?? []).ShouldNotContain("half");
    }

    [Fact]
    public async Task It_is_kept_as_long_as_the_setting_says_and_through_signing_out()
    {
        var browser = await Officer();
        await Keep(browser, ("title", "Een half woord"));
        await browser.Send("/afmelden", "afmelden");
        clock.Advance(TimeSpan.FromDays(new PeopleSettings().UnfinishedFormDays) - TimeSpan.FromSeconds(1));
        browser = await Officer();
        (await browser.GetStringAsync(Further)).ShouldContain("Een half woord");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.GetStringAsync(Further)).ShouldNotContain("Een half woord");
        (await browser.GetStringAsync(New)).ShouldNotContain(Offered);
    }

    [Fact]
    public async Task It_is_thrown_away_by_its_own_button_without_script()
    {
        var browser = await Officer();
        await Keep(browser, ("title", "Een half woord"));
        var page = await browser.GetStringAsync(New);
        var button = Button().Match(page).Value;
        var fields = Hidden().Matches(button).Select(input => KeyValuePair.Create(input.Groups[1].Value, input.Groups[2].Value)).ToList();
        using (var forged = new FormUrlEncodedContent(fields.Where(field => field.Key != "__RequestVerificationToken")))
            await browser.PostAsync("/onaf/weg", forged);
        (await browser.GetStringAsync(New)).ShouldContain(Offered);
        using var response = await browser.PostAsync("/onaf/weg", new FormUrlEncodedContent(fields));
        response.Headers.Location!.OriginalString.ShouldBe(New);
        (await browser.GetStringAsync(New)).ShouldNotContain(Offered);
    }

    [Fact]
    public async Task What_is_not_from_a_form_of_ours_or_too_large_is_not_kept()
    {
        var browser = await Officer();
        var page = await browser.GetStringAsync(New);
        foreach (var place in new[] { "", "/", "x", "//elders", "/" + new string('x', 300) })
            (await Sent(browser, page, place)).ShouldBe(HttpStatusCode.BadRequest, place);
        (await Sent(browser, page, New, ("_by", "made up"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Sent(browser, page, New, ("__RequestVerificationToken", "made up"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Sent(browser, page, New, ("_handler", ""))).ShouldBe(HttpStatusCode.BadRequest);
        (await Sent(app.Anonymous, page, New)).ShouldBe(HttpStatusCode.BadRequest);
        (await Sent(await app.SignedIn("admin"), page, New)).ShouldBe(HttpStatusCode.BadRequest);
        (await Sent(browser, page, New, ("title", new string('x', UnfinishedForms.Largest)))).ShouldBe(
            HttpStatusCode.RequestEntityTooLarge
        );
        (await app.Anonymous.PostAsync("/onaf", new StringContent("{"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetStringAsync(New)).ShouldNotContain(Offered);
    }

    [Fact]
    public async Task An_account_that_is_closed_loses_it()
    {
        await Keep(await Officer(), ("title", "Een half woord"));
        var admin = await app.SignedIn("admin");
        (await Kept()).ShouldBe(1);
        var path = $"/mensen/{await IdOf("ict-gm0344")}";
        using var response = await admin.Send(path, "wijzigen", ("roles", "Auditor"), ("disabled", "true"));
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await response.Text());
        (await Kept()).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task The_store_keeps_one_of_each_form_and_only_the_newest_of_an_account(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        var database = new GatewayDatabase(store.Dialect, store.ConnectionString);
        await database.Migrate(CancellationToken.None);
        var account = await AddAccount(database);
        for (var i = 1; i <= 4; i++)
            await Put(database, account, $"{i % 3}", i);
        await using var reading = await database.Read(CancellationToken.None);
        var now = clock.GetUtcNow();
        (await UnfinishedFormStore.Sealed(reading, account, Hash("1"), now)).ShouldBe([4]);
        (await UnfinishedFormStore.KeptAt(reading, account, Hash("0"), now)).ShouldNotBeNull();
        (await UnfinishedFormStore.Sealed(reading, account, Hash("2"), now)).ShouldBeNull("two at most, and it is the oldest");
        (await UnfinishedFormStore.Sealed(reading, Guid.CreateVersion7(now), Hash("1"), now)).ShouldBeNull();
        (await UnfinishedFormStore.Sealed(reading, account, Hash("1"), now.AddDays(1))).ShouldBeNull();
    }

    private async Task<Guid> AddAccount(GatewayDatabase database)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = "wie-typt",
            CreatedAt = clock.GetUtcNow(),
        };
        await database.Write(work => AccountStore.Insert(work, account), CancellationToken.None);
        return account.Id;
    }

    private static string Hash(string place) => place.PadLeft(64, 'a');

    private Task Put(GatewayDatabase database, Guid account, string place, int content)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        var now = clock.GetUtcNow();
        return database.Write(
            work => UnfinishedFormStore.Put(work, account, Hash(place), [(byte)content], now, now.AddDays(1), most: 2),
            CancellationToken.None
        );
    }

    private async Task<HttpClient> Officer() => await app.SignedIn("ict-gm0344");

    /// <summary>As the script does: the fields of the form as they stand.</summary>
    private static async Task<HttpStatusCode> Keep(HttpClient browser, params (string, string)[] fields) =>
        await Sent(browser, await browser.GetStringAsync(New), New, fields);

    private static async Task<HttpStatusCode> Sent(
        HttpClient browser,
        string page,
        string place,
        params (string Name, string Value)[] fields
    )
    {
        var form = Regex.Match(page, "<form [^>]*id=\"behoefte\".*?</form>", RegexOptions.Singleline).Value;
        var given = Hidden()
            .Matches(form)
            .Select(input => KeyValuePair.Create(input.Groups[1].Value, WebUtility.HtmlDecode(input.Groups[2].Value)))
            .Where(input => fields.All(field => field.Name != input.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await browser.PostAsync($"/onaf?plaats={Uri.EscapeDataString(place)}", new FormUrlEncodedContent(given));
        return response.StatusCode;
    }

    private static string KeyOf(string page) => Regex.Match(page, "name=\"key\" value=\"([^\"]+)\"").Groups[1].Value;

    private async Task<Guid> IdOf(string name)
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return await reading.One<Guid>("SELECT id FROM account WHERE name = @Name", new { Name = name });
    }

    private async Task<long> Kept()
    {
        await using var reading = await app.Database.Read(CancellationToken.None);
        return await reading.One<long>("SELECT COUNT(*) FROM unfinished_form");
    }

    [GeneratedRegex("<form [^>]*action=\"/onaf/weg\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Button();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
