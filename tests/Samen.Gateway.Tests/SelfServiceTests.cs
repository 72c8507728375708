using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tests;

/// <summary>
/// What a partner or vendor does with its own keys and clients, from which sites they may be used, and what becomes of running
/// requests when one is revoked.
/// </summary>
public sealed class SelfServiceTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private static async Task<HttpResponseMessage> PutKeys(HttpClient http, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Clients}/{client}/keys")
        {
            Content = JsonContent.Create(new { jwks = new { keys = new[] { Jwk("two") } } }),
        };
        request.Headers.IfMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        return await http.SendAsync(request);
    }

    private const string Keys = "/gateway/v1/api-keys",
        Clients = "/gateway/v1/clients";
    private static readonly RSA First = RSA.Create(2048),
        Second = RSA.Create(2048);
    private static readonly Guid Other = Guid.Parse("01907a3e-0000-7000-8000-000000000777");
    private readonly GatewayApp app = shared.App;

    private HttpClient Vendor => app.As("vendor-user");

    [Fact]
    public async Task A_vendor_makes_rotates_and_revokes_keys_of_its_own()
    {
        var one = await Make(new { name = "Zaaksysteem" });
        var two = await Make(new { name = "Zaaksysteem" });
        (await (await Vendor.PostAsJsonAsync(Keys, new { name = "Zaaksysteem" })).Problem(HttpStatusCode.Conflict)).ShouldBe(
            "two-live-keys"
        );
        var listed = (await Vendor.GetFromJsonAsync<List<ApiKeyView>>($"{Keys}?limit=100"))!;
        listed.ShouldAllBe(key => key.Partner == Demo.Partner);
        listed.Single(key => key.Id == one.Id).Roles.ShouldBe(["VendorUser"]);
        listed.Single(key => key.Id == one.Id).Scopes.ShouldContain("needs.write", "a mandate may need it");
        (await Vendor.DeleteAsync($"{Keys}/{one.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.WithKey(one.Key).GetAsync(Keys)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.WithKey(two.Key).GetAsync(Keys)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Make(new { name = "Zaaksysteem" });
    }

    [Theory]
    [InlineData("""{"name":"x1","roles":["Admin"]}""", "/roles")]
    [InlineData("""{"name":"x1","roles":["VendorUser","PartnerUser"]}""", "/roles")]
    [InlineData("""{"name":"x1","municipality":"GM0344","office":"HeadOfIct"}""", "/municipality /office")]
    [InlineData("""{"name":"x1","perMinute":100000,"perDay":100000000}""", "/perDay /perMinute")]
    [InlineData("""{"name":"x1","scopes":["budgets.write"]}""", "/scopes")]
    [InlineData("""{"name":"x1","origins":["https://a.example/path"]}""", "/origins")]
    [InlineData("""{"name":"x1","origins":["http://a.example"]}""", "/origins")]
    [InlineData("""{"name":"x1","origins":["*"]}""", "/origins")]
    public async Task A_vendor_gives_itself_nothing_that_it_is_not(string body, string fields)
    {
        var answer = await Vendor.PostAsync(Keys, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray();
        string.Join(' ', errors.Select(error => error.GetProperty("field").GetString()).Order(StringComparer.Ordinal)).ShouldBe(fields);
    }

    [Fact]
    public async Task Another_partners_keys_are_not_there_nor_those_that_open_more()
    {
        (await (await Vendor.PostAsJsonAsync(Keys, new { name = "theirs", partner = Other })).Problem(HttpStatusCode.Forbidden)).ShouldBe(
            "not-your-partner"
        );
        var theirs = await app.CreateKey(new NewKey("theirs", "VendorUser") { Partner = Other });
        (await Vendor.GetStringAsync($"{Keys}?limit=100")).ShouldNotContain(theirs.Id);
        (await Vendor.DeleteAsync($"{Keys}/{theirs.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // Of its own partner, but more than it is itself.
        var above = await app.CreateKey(new NewKey("above", "Admin", "VendorUser") { Partner = Demo.Partner });
        (await Vendor.DeleteAsync($"{Keys}/{above.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_makes_none_that_opens_more_than_itself()
    {
        var small = app.WithKey((await Make(new { name = "small", scopes = new[] { "keys.write" } })).Key);
        (await small.PostAsJsonAsync(Keys, new { name = "bigger", scopes = new[] { "keys.write", "api-usage.read" } })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        var same = await small.PostAsJsonAsync(Keys, new { name = "as small" });
        same.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await same.Content.ReadFromJsonAsync<ApiKeyCreated>())!.Id;
        (await Vendor.GetFromJsonAsync<List<ApiKeyView>>($"{Keys}?limit=100"))!.Single(key => key.Id == id).Scopes.ShouldBe(["keys.write"]);
        var client = await Register(new { name = "own", jwks = new { keys = new[] { Jwk("one") } } });
        (await (await PutKeys(small, client.Id)).Problem(HttpStatusCode.Forbidden)).ShouldBe("insufficient-scope");
    }

    [Fact]
    public async Task A_vendor_keeps_its_own_clients_and_a_partner_none_of_them()
    {
        var client = await Register(new { name = "own", jwks = new { keys = new[] { Jwk("one") } } });
        (await PutKeys(Vendor, client.Id)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.As("partner-user").DeleteAsync($"{Clients}/{client.Id}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound,
            "a partner's user is no vendor's"
        );
        (await Vendor.DeleteAsync($"{Clients}/{client.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_vendor_sees_the_usage_of_all_its_keys_and_of_no_others()
    {
        var mine = await Make(new { name = "counted" });
        await app.WithKey(mine.Key).GetAsync("/municipalities/v1/echo");
        await app.As("fund-manager").GetAsync("/municipalities/v1/echo");
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        var rows = (await Vendor.GetFromJsonAsync<List<ApiUsageView>>("/gateway/v1/api-usage?limit=100"))!;
        rows.ShouldContain(row => row.Client == $"key-{mine.Id}");
        var manager = $"key-{app.Credentials().Keys.Single(key => key.Name == "fund-manager").Text.Split('_')[1]}";
        rows.ShouldNotContain(row => row.Client == manager);
        (await app.As("admin").GetFromJsonAsync<List<ApiUsageView>>("/gateway/v1/api-usage?limit=100"))!.ShouldContain(row =>
            row.Client == manager
        );
        (await (await Vendor.GetAsync($"/gateway/v1/api-usage?client={manager}")).Problem(HttpStatusCode.Forbidden)).ShouldBe(
            "not-your-usage"
        );
    }

    [Fact]
    public async Task A_page_of_a_site_calls_with_a_key_that_names_the_site_and_with_no_other()
    {
        const string Site = "https://app.example.org",
            Stranger = "https://stranger.example";
        var named = await Make(new { name = "page", origins = new[] { Site } });
        var plain = await Make(new { name = "server" });
        var preflight = await From(app.Anonymous, Site, HttpMethod.Options);
        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Site]);
        preflight.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldContain("POST");
        preflight.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        (await From(app.Anonymous, Stranger, HttpMethod.Options)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();

        var shown = await From(app.WithKey(named.Key), Site, HttpMethod.Get);
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        shown.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Site]);
        shown.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("RateLimit-Remaining");
        shown.Headers.CacheControl!.NoStore.ShouldBeTrue("an answer for one origin is kept for no other");
        (await From(app.WithKey(plain.Key), Site, HttpMethod.Get)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        (await From(app.WithKey(named.Key), Stranger, HttpMethod.Get)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        await Vendor.DeleteAsync($"{Keys}/{named.Id}");
        (await From(app.Anonymous, Site, HttpMethod.Options)).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        // The document is everybody's.
        (await From(app.Anonymous, Stranger, HttpMethod.Get, "/gateway/v1/openapi.json"))
            .Headers.GetValues("Access-Control-Allow-Origin")
            .ShouldBe(["*"]);
    }

    [Fact]
    public async Task A_running_stream_ends_when_its_key_is_revoked_and_the_others_go_on()
    {
        var doomed = await Make(new { name = "doomed" });
        using var ending = await Stream(app.WithKey(doomed.Key));
        using var lasting = await Stream(Vendor);
        using var open = await Stream(app.Anonymous);
        await ReadSome(ending);
        await Vendor.DeleteAsync($"{Keys}/{doomed.Id}");
        using var limit = new CancellationTokenSource(GatewayApp.Limit);
        await Should.ThrowAsync<IOException>(async () =>
        {
            while (true)
                await ReadSome(ending, limit.Token);
        });
        await ReadSome(lasting);
        await ReadSome(open);
    }

    [Fact]
    public async Task A_client_publishes_its_keys_itself_and_rotates_them_without_a_word()
    {
        await using var lenient = await GatewayApp.Start(settings: "--Samen:Gateway:Clients:AllowLoopback=true");
        await using var site = await KeySite.Start();
        site.Body = Set(("one", First));
        var answer = await lenient.As("vendor-user").PostAsJsonAsync(Clients, new { name = "publishes", jwksUri = site.Address });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var client = (await answer.Content.ReadFromJsonAsync<ClientView>())!;
        client.JwksUri.ShouldBe(site.Address);
        (await site.Token(lenient, client.Id, First, "one")).ShouldBe(HttpStatusCode.OK);
        (await site.Token(lenient, client.Id, First, "one")).ShouldBe(HttpStatusCode.OK);
        site.Reads.ShouldBe(1, "what is known is not read again");
        (await site.Token(lenient, client.Id, Second, "two")).ShouldBe(HttpStatusCode.Unauthorized);
        site.Reads.ShouldBe(1, "nor for a key that is not there, within half a minute");
    }

    [Fact]
    public async Task A_new_key_is_read_after_half_a_minute_and_a_taken_one_is_gone_after_five()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var lenient = await GatewayApp.Start(clock: clock, settings: "--Samen:Gateway:Clients:AllowLoopback=true");
        await using var site = await KeySite.Start();
        site.Body = Set(("one", First));
        var client = (
            await (
                await lenient.As("vendor-user").PostAsJsonAsync(Clients, new { name = "publishes", jwksUri = site.Address })
            ).Content.ReadFromJsonAsync<ClientView>()
        )!;
        site.Body = Set(("two", Second));
        clock.Advance(RemoteKeys.Patience);
        (await site.Token(lenient, client.Id, Second, "two", clock)).ShouldBe(HttpStatusCode.OK);
        (await site.Token(lenient, client.Id, First, "one", clock)).ShouldBe(HttpStatusCode.Unauthorized);
        // Away for a while: what was good goes on, an hour long.
        site.Body = null;
        clock.Advance(RemoteKeys.Kept);
        (await site.Token(lenient, client.Id, Second, "two", clock)).ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromHours(1));
        (await site.Token(lenient, client.Id, Second, "two", clock)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("http://keys.example/jwks")]
    [InlineData("https://me:secret@keys.example/jwks")]
    [InlineData("https://keys.example:22/jwks")]
    [InlineData("https://127.0.0.1/jwks")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://[::ffff:10.0.0.1]/jwks")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_not_a_public_one_is_refused_and_not_asked(string address)
    {
        var answer = await Vendor.PostAsJsonAsync(Clients, new { name = "elsewhere", jwksUri = address });
        (await answer.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("/jwksUri");
    }

    [Theory]
    [InlineData("https://nothing.invalid/jwks")]
    [InlineData("https://xn--a/jwks")]
    public async Task An_address_that_leads_nowhere_is_refused(string address)
    {
        var answer = await Vendor.PostAsJsonAsync(Clients, new { name = "elsewhere", jwksUri = address });
        await answer.Problem(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("unreachable");
    }

    [Theory]
    [InlineData("<html>", "unreachable")]
    [InlineData("{\"keys\":[]}", "format")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}", "private")]
    [InlineData(null, "unreachable")]
    public async Task An_address_that_answers_no_set_is_refused(string? body, string code)
    {
        await using var lenient = await GatewayApp.Start(settings: "--Samen:Gateway:Clients:AllowLoopback=true");
        await using var site = await KeySite.Start();
        site.Body = body;
        var answer = await lenient.As("vendor-user").PostAsJsonAsync(Clients, new { name = "publishes", jwksUri = site.Address });
        (await answer.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("errors")[0]
            .GetProperty("code")
            .GetString()
            .ShouldBe(code);
        (
            await (
                await lenient
                    .As("vendor-user")
                    .PostAsJsonAsync(
                        Clients,
                        new
                        {
                            name = "both",
                            jwksUri = site.Address,
                            jwks = new { keys = new[] { Jwk("one") } },
                        }
                    )
            ).Problem(HttpStatusCode.BadRequest)
        ).ShouldBe("invalid-request");
    }

    private static object Jwk(string kid)
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(First.ExportParameters(false)));
        return new
        {
            kty = "RSA",
            kid,
            n = key.N,
            e = key.E,
        };
    }

    private static string Set(params (string Kid, RSA Key)[] keys) =>
        JsonSerializer.Serialize(
            new
            {
                keys = keys.Select(key =>
                        JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Key.ExportParameters(false)))
                    )
                    .Zip(keys, (jwk, key) => new
                        {
                            kty = "RSA",
                            kid = key.Kid,
                            n = jwk.N,
                            e = jwk.E,
                        }),
            }
        );

    private async Task<ApiKeyCreated> Make(object request)
    {
        var answer = await Vendor.PostAsJsonAsync(Keys, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ApiKeyCreated>())!;
    }

    private async Task<ClientView> Register(object request)
    {
        var answer = await Vendor.PostAsJsonAsync(Clients, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ClientView>())!;
    }

    private static async Task<HttpResponseMessage> From(
        HttpClient client,
        string origin,
        HttpMethod method,
        string path = "/municipalities/v1/echo"
    )
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization");
        }
        return await client.SendAsync(request);
    }

    private static async Task<StreamReader> Stream(HttpClient client) =>
        new(
            await (await client.GetAsync("/municipalities/v1/stream", HttpCompletionOption.ResponseHeadersRead)).Content.ReadAsStreamAsync()
        );

    private static async Task ReadSome(StreamReader stream, CancellationToken ct = default) =>
        (await stream.ReadLineAsync(ct)).ShouldNotBeNull();
}
