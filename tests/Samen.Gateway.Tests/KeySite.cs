using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Gateway.Tests;

/// <summary>Where a client publishes its public keys.</summary>
internal sealed class KeySite : IAsyncDisposable
{
    private readonly WebApplication web;
    private int reads;

    private KeySite(WebApplication web) => this.web = web;

    /// <summary>What it answers; null: 503.</summary>
    public string? Body { get; set; }

    public int Reads => reads;

    public string Address => web.Urls.Single() + "/jwks";

    public static async Task<KeySite> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new KeySite(builder.Build());
        site.web.MapGet("/jwks", () =>
        {
            Interlocked.Increment(ref site.reads);
            return site.Body is { } body ? Results.Text(body, "application/json") : Results.StatusCode(503);
        });
        await site.web.StartAsync();
        return site;
    }

    /// <summary>Asks the gateway for a token with an assertion by this key.</summary>
    public async Task<HttpStatusCode> Token(GatewayApp app, string client, RSA key, string kid, TimeProvider? clock = null)
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        var assertion = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = client,
                Audience = new Uri(app.Address, "/oauth/token").ToString(),
                IssuedAt = now.UtcDateTime,
                Expires = now.AddMinutes(2).UtcDateTime,
                Claims = new Dictionary<string, object> { ["sub"] = client, ["jti"] = RandomNumberGenerator.GetHexString(32) },
                SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = kid }, SecurityAlgorithms.RsaSha256),
            }
        );
        return (
            await app.Anonymous.PostAsync(
                "/oauth/token",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        ["client_assertion"] = assertion,
                    }
                )
            )
        ).StatusCode;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
