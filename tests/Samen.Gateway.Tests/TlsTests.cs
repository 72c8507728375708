using System.Net;
using System.Net.Http.Json;
using Samen.Storage;

namespace Samen.Gateway.Tests;

/// <summary>Behind a proxy that ends TLS, and what anybody else may claim to be.</summary>
public sealed class TlsTests
{
    private const string Trusted = "--Samen:Gateway:TrustedProxies=127.0.0.1, 10.0.0.0/8";

    [Fact]
    public async Task Behind_a_trusted_proxy_with_TLS_every_cookie_is_secure_and_browsers_stay_with_TLS()
    {
        await using var app = await GatewayApp.Start(settings: Trusted);
        var client = Claiming(app, "203.0.113.7", "https");
        var user = app.Credentials().Users[0];
        var answers = new[]
        {
            await client.PostAsJsonAsync("/test/sign-in", new[] { user.Name, user.Password }),
            await client.GetAsync("/aanmelden"),
            await client.GetAsync("/taal/en"),
        };
        foreach (var answer in answers)
        {
            answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
            answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_claim_of_anybody_else_means_nothing()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:TrustedProxies=10.0.0.0/8");
        await app.AddBackend("municipalities");
        var client = Claiming(app, "203.0.113.7", "https");
        (await client.GetAsync("/aanmelden")).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        client.DefaultRequestHeaders.Authorization = app.As("admin").DefaultRequestHeaders.Authorization;
        (await client.Echo("/municipalities/v1/mine")).Claim("origin").ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task An_address_is_the_last_one_that_no_trusted_proxy_has()
    {
        await using var app = await GatewayApp.Start(settings: Trusted);
        await app.AddBackend("municipalities");
        var client = Claiming(app, "192.0.2.66, 203.0.113.7, 10.1.2.3", "https, https, http");
        client.DefaultRequestHeaders.Authorization = app.As("admin").DefaultRequestHeaders.Authorization;
        (await client.Echo("/municipalities/v1/mine")).Claim("origin").ShouldBe("203.0.113.7");
    }

    [Fact]
    public async Task Each_forged_address_does_not_get_a_limit_of_its_own()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:AnonymousPerMinute=3");
        await app.AddBackend("municipalities");
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 8 && last == HttpStatusCode.OK; i++)
            last = (await Claiming(app, $"203.0.113.{i}", "http").GetAsync("/municipalities/v1/echo")).StatusCode;
        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Only_the_hosts_that_are_allowed_are_answered()
    {
        await using var app = await GatewayApp.Start(settings: "--AllowedHosts=samen.example;127.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/aanmelden");
        request.Headers.Host = "evil.example";
        (await app.Anonymous.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Anonymous.GetAsync("/aanmelden")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("--Samen:Gateway:TrustedProxies=everybody")]
    [InlineData("--Samen:Gateway:TrustedProxies=10.0.0.0/99")]
    [InlineData("--FORWARDEDHEADERS_ENABLED=true")]
    public async Task A_setting_that_names_no_proxy_is_refused(string setting) =>
        (await Should.ThrowAsync<StartRefusedException>(() => GatewayApp.Start(settings: setting))).Message.ShouldContain("TrustedProxies");

    private static HttpClient Claiming(GatewayApp app, string address, string scheme)
    {
        var client = app.Anonymous;
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return client;
    }
}
