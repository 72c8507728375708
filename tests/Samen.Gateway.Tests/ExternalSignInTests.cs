using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Gateway.Tests;

/// <summary>Signing in at an external OpenID Connect provider: the code flow with PKCE, against one that runs here.</summary>
public sealed class ExternalSignInTests : IAsyncLifetime
{
    private Provider provider = null!;
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await Provider.Start();
        app = await GatewayApp.Start(
            settings:
            [
                $"--Samen:Gateway:People:OpenIdConnect:Authority={provider.Address}",
                "--Samen:Gateway:People:OpenIdConnect:ClientId=samen",
                "--Samen:Gateway:People:OpenIdConnect:ClientSecret=between-us",
            ]
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_was_invited_is_in_by_the_code_flow_with_PKCE()
    {
        await Invite("ria@example.org", "FundManager");
        provider.Who = ("subject-1", "Ria@example.org");
        var browser = app.Client(new CookieContainer());
        (await (await browser.GetAsync("/aanmelden")).Text()).ShouldContain("Aanmelden met OpenID Connect");
        var end = await Through(browser, "/fonds");
        end.Headers.Location!.ToString().ShouldBe("/fonds");
        var me = (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!;
        me.ShouldContain(new EchoClaim("name", "ria@example.org"));
        me.ShouldContain(new EchoClaim("role", "FundManager"));
        provider.Methods.ShouldBe(["S256"]);
        provider.Verified.ShouldBe(1);

        // Known by the subject from now on, whatever the provider calls the person later.
        provider.Who = ("subject-1", "ria.other@example.org");
        await Through(browser, "/");
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("name", "ria@example.org"));
        // And nobody else takes the account by its name.
        provider.Who = ("subject-2", "ria@example.org");
        (await Through(app.Client(new CookieContainer()), "/")).Headers.Location!.ToString().ShouldBe("/aanmelden?mislukt=onbekend");
    }

    [Fact]
    public async Task Who_was_not_invited_stays_out_and_the_log_says_so()
    {
        provider.Who = ("subject-3", "stranger@example.org");
        var browser = app.Client(new CookieContainer());
        var end = await Through(browser, "/");
        end.Headers.Location!.ToString().ShouldBe("/aanmelden?mislukt=onbekend");
        (await (await browser.GetAsync("/aanmelden?mislukt=onbekend")).Text()).ShouldContain("hier is geen account met uw naam");
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Patience.Until(async () =>
            (await app.As("admin").GetFromJsonAsync<List<JsonElement>>("/gateway/v1/audit-entries?limit=100"))!.Any(entry =>
                entry.GetProperty("action").GetString() == "signIn" && entry.GetProperty("result").GetInt32() == 401
            )
        );
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("nonce")]
    [InlineData("signature")]
    [InlineData("expired")]
    public async Task A_wrong_id_token_lets_nobody_in(string wrong)
    {
        await Invite("sam@example.org", "Auditor");
        (provider.Who, provider.Wrong) = (("subject-4", "sam@example.org"), wrong);
        var browser = app.Client(new CookieContainer());
        (await Through(browser, "/")).Headers.Location!.ToString().ShouldBe("/aanmelden?mislukt=ja");
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_callback_that_this_browser_did_not_begin_is_refused()
    {
        provider.Who = ("subject-5", "admin");
        var begun = await app.Client(new CookieContainer()).GetAsync("/aanmelden/extern");
        using var plain = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await plain.GetAsync(begun.Headers.Location)).Headers.Location!;
        var other = app.Client(new CookieContainer());
        (await other.GetAsync(back)).Headers.Location!.ToString().ShouldBe("/aanmelden?mislukt=ja");
        (await other.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Passwords_count_no_more()
    {
        var user = app.Credentials().Users.Single(user => user.Name == "admin");
        (await GatewayApp.SignIn(app.Anonymous, user.Name, user.Password)).ShouldBe("wrong");
        (await (await app.Anonymous.GetAsync("/aanmelden")).Text()).ShouldNotContain("Wachtwoord");
    }

    [Fact]
    public async Task Without_the_switch_there_is_no_such_way()
    {
        await using var local = await GatewayApp.Start();
        (await local.Anonymous.GetAsync("/aanmelden/extern")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Invite(string name, string role) =>
        (await app.As("admin").PostAsJsonAsync("/gateway/v1/people", new { name, roles = new[] { role } })).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );

    /// <summary>To the provider and back, as a browser follows it.</summary>
    private static async Task<HttpResponseMessage> Through(HttpClient browser, string back)
    {
        var begun = await browser.GetAsync($"/aanmelden/extern?terug={Uri.EscapeDataString(back)}");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var plain = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answered = await plain.GetAsync(begun.Headers.Location);
        return await browser.GetAsync(answered.Headers.Location);
    }

    /// <summary>A provider on Kestrel that checks what it is sent: the redirect address, the secret, and PKCE's verifier.</summary>
    private sealed class Provider : IAsyncDisposable
    {
        private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "one" },
            Other = new(RSA.Create(2048)) { KeyId = "one" };
        private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Redirect)> codes = new();
        private readonly WebApplication web;

        private Provider(WebApplication web) => this.web = web;

        public string Address => web.Urls.Single();

        public (string Subject, string Name) Who { get; set; }

        public string? Wrong { get; set; }

        public ConcurrentBag<string?> Methods { get; } = [];

        public int Verified { get; private set; }

        public static async Task<Provider> Start()
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var provider = new Provider(builder.Build());
            provider.Map();
            await provider.web.StartAsync();
            return provider;
        }

        public async ValueTask DisposeAsync() => await web.DisposeAsync();

        private void Map()
        {
            web.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
                {
                    ["issuer"] = Address,
                    ["authorization_endpoint"] = $"{Address}/authorize",
                    ["token_endpoint"] = $"{Address}/token",
                    ["jwks_uri"] = $"{Address}/jwks",
                    ["response_types_supported"] = new[] { "code" },
                    ["subject_types_supported"] = new[] { "public" },
                    ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
                });
            web.MapGet("/jwks", () =>
            {
                var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(
                    new RsaSecurityKey(Key.Rsa.ExportParameters(false)) { KeyId = Key.KeyId }
                );
                return new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = jwk.Kty,
                            kid = jwk.Kid,
                            n = jwk.N,
                            e = jwk.E,
                            use = "sig",
                            alg = "RS256",
                        },
                    },
                };
            });
            web.MapGet("/authorize", (HttpContext context) =>
            {
                var query = context.Request.Query;
                if (
                    query["client_id"] != "samen"
                    || query["response_type"] != "code"
                    || !query["scope"].ToString().Split(' ').Contains("openid")
                )
                    return Results.BadRequest();
                Methods.Add(query["code_challenge_method"]);
                var code = RandomNumberGenerator.GetHexString(32);
                codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString(), query["redirect_uri"].ToString());
                return Results.Redirect(
                    QueryHelpers.AddQueryString(
                        query["redirect_uri"].ToString(),
                        new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }
                    )
                );
            });
            web.MapPost("/token", async (HttpContext context) =>
            {
                var form = await context.Request.ReadFormAsync();
                if (
                    !codes.TryRemove(form["code"].ToString(), out var given)
                    || form["client_secret"] != "between-us"
                    || form["redirect_uri"] != given.Redirect
                )
                    return Results.BadRequest(new { error = "invalid_grant" });
                if (Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != given.Challenge)
                    return Results.BadRequest(new { error = "invalid_grant" });
                Verified++;
                var now = TimeProvider.System.GetUtcNow().UtcDateTime;
                var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
                    new SecurityTokenDescriptor
                    {
                        Issuer = Wrong == "issuer" ? "https://elsewhere.example" : Address,
                        Audience = Wrong == "audience" ? "another" : "samen",
                        IssuedAt = now,
                        NotBefore = now.AddHours(-2),
                        Expires = Wrong == "expired" ? now.AddHours(-1) : now.AddMinutes(5),
                        Claims = new Dictionary<string, object>
                        {
                            ["sub"] = Who.Subject,
                            ["preferred_username"] = Who.Name,
                            ["nonce"] = Wrong == "nonce" ? "of-another" : given.Nonce,
                        },
                        SigningCredentials = new SigningCredentials(Wrong == "signature" ? Other : Key, SecurityAlgorithms.RsaSha256),
                    }
                );
                return Results.Json(
                    new
                    {
                        access_token = "opaque",
                        token_type = "Bearer",
                        id_token = token,
                        expires_in = 300,
                    }
                );
            });
        }
    }
}
