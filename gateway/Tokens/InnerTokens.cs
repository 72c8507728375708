using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tokens;

/// <summary>
/// The short-lived tokens by which services know who calls. One token is used for all requests of a principal to a
/// service until shortly before it ends, so that signing costs nothing per request.
/// </summary>
internal sealed class InnerTokens(SigningKeys keys, TimeProvider clock)
{
    public const string Issuer = "samen-gateway";

    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20),
        Spare = TimeSpan.FromSeconds(8);

    private const int MostCached = 10_000;
    private static readonly string[] Carried =
    [
        Claims.Subject,
        Claims.Credential,
        Claims.Role,
        Claims.Scope,
        Claims.Municipality,
        Claims.Office,
        Claims.Partner,
        Claims.Origin,
    ];
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> cache = new(StringComparer.Ordinal);

    /// <summary>A token for the service, or null when nobody is signed in.</summary>
    /// <exception cref="InvalidOperationException">There is no signing key yet: the gateway isn't ready.</exception>
    public string? For(ClaimsPrincipal user, string service)
    {
        if (user.Identity is not { IsAuthenticated: true })
            return null;
        var now = clock.GetUtcNow();
        var key = CacheKey(user, service);
        if (cache.TryGetValue(key, out var cached) && now < cached.Until && now > cached.Until - Lifetime)
            return cached.Token;
        if (cache.Count >= MostCached)
            Trim(now);
        var issued = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var token = Sign(user, service, issued);
        cache[key] = (token, issued + Lifetime - Spare);
        return token;
    }

    private string Sign(ClaimsPrincipal user, string service, DateTimeOffset issued)
    {
        var claims = new Dictionary<string, object>();
        foreach (var type in Carried)
        {
            var values = user.FindAll(type).Select(claim => claim.Value).ToArray();
            if (type is Claims.Role or Claims.Scope)
                claims[type] = values;
            else if (values is [var value])
                claims[type] = value;
        }
        var signer = keys.Signer();
        lock (signer) // Signing is rare (see the cache), and ECDsa promises nothing to simultaneous callers.
            return Handler.CreateToken(
                new SecurityTokenDescriptor
                {
                    TokenType = "at+jwt",
                    Issuer = Issuer,
                    Audience = $"samen-{service}",
                    Claims = claims,
                    IssuedAt = issued.UtcDateTime,
                    NotBefore = issued.UtcDateTime,
                    Expires = (issued + Lifetime).UtcDateTime,
                    SigningCredentials = signer,
                }
            );
    }

    private void Trim(DateTimeOffset now)
    {
        foreach (var (key, value) in cache)
        {
            if (value.Until <= now)
                cache.TryRemove(key, out _);
        }
        if (cache.Count >= MostCached)
            cache.Clear();
    }

    private static string CacheKey(ClaimsPrincipal user, string service)
    {
        var key = new StringBuilder(service);
        foreach (var claim in user.Claims)
        {
            if (Array.IndexOf(Carried, claim.Type) < 0)
                continue;
            // With its length, so that one value can't look like two.
            key.Append('|').Append(claim.Type).Append(':').Append(claim.Value.Length).Append(':').Append(claim.Value);
        }
        return key.ToString();
    }
}
