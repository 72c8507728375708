using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;
using Samen.Gateway.Tokens;

namespace Samen.Gateway.Clients;

/// <summary>
/// Access tokens of clients (RFC 9068): 15 minutes, good at this gateway alone. The signature is checked once per token;
/// the client is looked up on every request, so one that was revoked or lost a scope is refused on the very next.
/// </summary>
internal sealed class AccessTokens(GatewayDatabase database, LiveConfiguration live, SigningKeys keys, Issuer issuer, TimeProvider clock)
    : IDisposable
{
    public const string Audience = "samen";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int MostCached = 10_000,
        Longest = 4096;
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SharedReads<ClientStore.Row> rows = new(database, ClientStore.Get, row => row.Id);
    private readonly ConcurrentDictionary<string, (string Client, string[] Scopes, DateTimeOffset Until)> good = new(
        StringComparer.Ordinal
    );

    /// <summary>A new token.</summary>
    public string Issue(string client, IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        var signer = keys.Signer();
        lock (signer) // As in InnerTokens: ECDsa promises nothing to simultaneous callers.
            return Handler.CreateToken(
                new SecurityTokenDescriptor
                {
                    TokenType = "at+jwt",
                    Issuer = issuer.Name,
                    Audience = Audience,
                    IssuedAt = now.UtcDateTime,
                    NotBefore = now.UtcDateTime,
                    Expires = (now + Lifetime).UtcDateTime,
                    Claims = new Dictionary<string, object>
                    {
                        ["sub"] = client,
                        ["client_id"] = client,
                        ["azp"] = client,
                        ["jti"] = Guid.CreateVersion7(now).ToString("N"),
                        ["scope"] = string.Join(' ', scopes),
                    },
                    SigningCredentials = signer,
                }
            );
    }

    /// <summary>The client of a valid token, with the scopes that both have; null: the token is not valid.</summary>
    public async Task<ClientStore.Row?> Verify(string token, CancellationToken ct)
    {
        if (token.Length > Longest)
            return null;
        var now = clock.GetUtcNow();
        if (!good.TryGetValue(token, out var known))
        {
            if (await Check(token) is not { } checkedNow)
                return null;
            if (good.Count >= MostCached)
                Trim(now);
            good[token] = known = checkedNow;
        }
        if (known.Until <= now)
        {
            good.TryRemove(token, out _);
            return null;
        }
        return await rows.Get(known.Client) is { } row && row.IsAlive(now) && live.Of(row) is var client
            ? Narrowed(client, known.Scopes)
            : null;
    }

    /// <summary>The client with the scopes that it and its token have.</summary>
    private static ClientStore.Row Narrowed(ClientStore.Row client, string[] scopes)
    {
        var both = string.Join(' ', client.Grant.Scopes.Intersect(scopes));
        return both == client.Scopes ? client : client with { Scopes = both };
    }

    public void Dispose() => rows.Dispose();

    private async Task<(string, string[], DateTimeOffset)?> Check(string token)
    {
        var result = await Handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = issuer.Name,
                ValidAudience = Audience,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                ValidTypes = ["at+jwt"],
                IssuerSigningKeys = keys.Published(),
                LifetimeValidator = (from, until, _, _) =>
                    until > clock.GetUtcNow().UtcDateTime && from <= clock.GetUtcNow().UtcDateTime.AddSeconds(5),
            }
        );
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
            return null;
        return (
            jwt.Subject,
            jwt.GetClaim("scope").Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero)
        );
    }

    private void Trim(DateTimeOffset now)
    {
        foreach (var (token, value) in good)
        {
            if (value.Until <= now)
                good.TryRemove(token, out _);
        }
        if (good.Count >= MostCached)
            good.Clear();
    }
}
