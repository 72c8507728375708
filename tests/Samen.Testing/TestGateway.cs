using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Testing;

/// <summary>Stands in for the gateway: mints the inner tokens that services trust and serves the key set on loopback.</summary>
public sealed class TestGateway : IAsyncDisposable
{
    private const string Issuer = "samen-gateway";
    private ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string kid;
    private WebApplication? web;

    private TestGateway() => kid = NameOf(key);

    /// <summary>Where the key set is; stays the same when it is stopped and started again.</summary>
    public string Keys { get; private set; } = "http://127.0.0.1:0";

    /// <summary>What is served instead of the key set, if anything.</summary>
    public string? Garbage { get; set; }

    /// <summary>How often the key set was fetched.</summary>
    public int Fetched => fetched;

    private int fetched;

    /// <summary>Starts one.</summary>
    public static async Task<TestGateway> Start()
    {
        var gateway = new TestGateway();
        await gateway.ComeBack();
        return gateway;
    }

    /// <summary>Starts serving the key set, after <see cref="GoAway"/> at the same address.</summary>
    public async Task ComeBack()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(new Uri(Keys).GetLeftPart(UriPartial.Authority));
        web = builder.Build();
        web.MapGet("/jwks.json", () =>
        {
            Interlocked.Increment(ref fetched);
            return Results.Text(Garbage ?? KeySet, "application/json");
        });
        await web.StartAsync();
        Keys = $"{web.Urls.Single()}/jwks.json";
    }

    /// <summary>Stops serving the key set; tokens can still be minted.</summary>
    public async Task GoAway()
    {
        if (web is null)
            return;
        await web.DisposeAsync();
        web = null;
    }

    /// <summary>From now on signs with a new key, and serves that one only.</summary>
    public void ChangeKey()
    {
        key.Dispose();
        key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        kid = NameOf(key);
    }

    /// <summary>A token as the gateway mints it, good for 20 seconds unless said otherwise.</summary>
    public string Token(string service, User user, TimeSpan? lifetime = null) =>
        Mint(
            Claims($"samen-{service}", Issuer, user, lifetime ?? TimeSpan.FromSeconds(20)),
            new SigningCredentials(Named(key, kid), SecurityAlgorithms.EcdsaSha256)
        );

    /// <summary>A token that the service must refuse.</summary>
    public string Forge(Forgery forgery, string service, User user)
    {
        var good = new SigningCredentials(Named(key, kid), SecurityAlgorithms.EcdsaSha256);
        var audience = $"samen-{service}";
        var claims = Claims(audience, Issuer, user, TimeSpan.FromSeconds(20));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return forgery switch
        {
            Forgery.OtherKey => Mint(claims, new SigningCredentials(Named(other, kid), SecurityAlgorithms.EcdsaSha256)),
            Forgery.UnknownKey => Mint(claims, new SigningCredentials(Named(other, "unknown"), SecurityAlgorithms.EcdsaSha256)),
            Forgery.OtherAudience => Mint(Claims($"{audience}-other", Issuer, user, TimeSpan.FromSeconds(20)), good),
            Forgery.OtherIssuer => Mint(Claims(audience, "someone-else", user, TimeSpan.FromSeconds(20)), good),
            Forgery.OtherType => Mint(claims, good, "JWT"),
            Forgery.Expired => Mint(Claims(audience, Issuer, user, TimeSpan.FromMinutes(-1)), good),
            Forgery.NoAlgorithm => $"{Part(new { alg = "none", typ = "at+jwt", kid })}.{Mint(claims, good).Split('.')[1]}.",
            Forgery.PublicKeyAsSecret => Hmac(Mint(claims, good).Split('.')[1]),
            Forgery.ChangedRole => Changed(
                Mint(claims, good).Split('.'),
                Mint(Claims(audience, Issuer, user with { Roles = Web.Roles.All }, TimeSpan.FromSeconds(20)), good).Split('.')
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(forgery)),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await GoAway();
        key.Dispose();
    }

    private string KeySet
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return JsonSerializer.Serialize(
                new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "EC",
                            crv = "P-256",
                            use = "sig",
                            alg = "ES256",
                            kid,
                            x = Base64UrlEncoder.Encode(point.X),
                            y = Base64UrlEncoder.Encode(point.Y),
                        },
                    },
                }
            );
        }
    }

    private static string NameOf(ECDsa key) => Base64UrlEncoder.Encode(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..12]);

    // CacheSignatureProviders off: a cached provider would outlive a disposed key of an earlier test.
    private static ECDsaSecurityKey Named(ECDsa key, string kid) =>
        new(key)
        {
            KeyId = kid,
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };

    private static string Mint(Dictionary<string, object> claims, SigningCredentials credentials, string type = "at+jwt") =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Claims = claims,
                SigningCredentials = credentials,
                TokenType = type,
            }
        );

    private static Dictionary<string, object> Claims(string audience, string issuer, User user, TimeSpan lifetime)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = issuer,
            ["aud"] = audience,
            ["sub"] = user.Id,
            ["iat"] = (now - TimeSpan.FromMinutes(2)).ToUnixTimeSeconds(),
            ["nbf"] = (now - TimeSpan.FromMinutes(2)).ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["role"] = user.Roles.ToArray(),
            ["scope"] = user.Scopes.ToArray(),
        };
        if (user.Credential is { } credential)
            claims["credential"] = credential;
        if (user.Municipality is { } municipality)
            claims["municipality"] = municipality;
        if (user.Office is { } office)
            claims["office"] = office;
        if (user.Partner is { } partner)
            claims["partner"] = partner.ToString("D", CultureInfo.InvariantCulture);
        return claims;
    }

    private static string Part(object value) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(value));

    private string Hmac(string payload)
    {
        var signed = $"{Part(new { alg = "HS256", typ = "at+jwt", kid })}.{payload}";
        var signature = HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string Changed(string[] signed, string[] wanted) => $"{signed[0]}.{wanted[1]}.{signed[2]}";
}
