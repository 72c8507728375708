using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Clients;

/// <summary>Checks the assertions by which clients prove who they are: private_key_jwt (RFC 7523).</summary>
internal sealed class Assertions(GatewayDatabase database, Issuer issuer, RemoteKeys remote)
{
    /// <summary>An assertion ends at most so long after now: its jti is remembered until then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>How far the clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private const int LongestText = 8192;
    private const string Invalid = "The assertion is not valid.";
    private static readonly string WrongTime =
        $"The assertion is expired, not good yet, or good for more than {Longest.TotalMinutes:F0} minutes.";
    private static readonly string[] Times = ["exp", "nbf", "iat"];
    private static readonly string?[] Types = [null, "", "JWT", "client-authentication+jwt"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The client that signed the assertion. Whether the assertion was used before is not known yet.</summary>
    /// <exception cref="OAuthRefusal">401.</exception>
    public async Task<(ClientStore.Row Client, JsonWebToken Assertion)> Verify(string text, DateTimeOffset now, CancellationToken ct)
    {
        var claimed = Read(text);
        ClientStore.Row? client;
        await using (var reading = await database.Read(ct))
            client = await ClientStore.Get(reading, claimed.Subject ?? "");
        // Only the owner of its key is told who the client is, and whether it exists.
        if (client is null || !client.IsAlive(now))
            throw OAuthRefusal.Client(Invalid);
        var jwks = client.JwksUri is { } address ? await remote.Of(address, claimed.Kid, ct) : client.Jwks;
        if (jwks is null)
            throw OAuthRefusal.Client("The keys at the client's jwks_uri can't be read now.");
        var result = await Handler.ValidateTokenAsync(text, Parameters(client, ClientKeys.Of(jwks, claimed.Kid), now));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken assertion)
            throw OAuthRefusal.Client(IsAboutTime(result.Exception) ? WrongTime : Invalid);
        if (assertion.Issuer != client.Id || assertion.IssuedAt > (now + Skew).UtcDateTime)
            throw OAuthRefusal.Client(Invalid);
        return assertion.Id is { Length: >= 16 and <= 255 }
            ? (client, assertion)
            : throw OAuthRefusal.Client("The assertion needs a jti of 16 to 255 characters, never used before.");
    }

    private static JsonWebToken Read(string text)
    {
        if (text.Length is 0 or > LongestText || !Handler.CanReadToken(text))
            throw OAuthRefusal.Client(Invalid);
        try
        {
            var token = Handler.ReadJsonWebToken(text);
            return IsStrict(token) ? token : throw OAuthRefusal.Client(Invalid);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException)
        {
            throw OAuthRefusal.Client(Invalid);
        }
    }

    /// <summary>
    /// What the library lets pass: an extension that must be understood (RFC 7515, 4.1.11), of which none is, and times that are no
    /// numbers (RFC 7519, 4.1.4).
    /// </summary>
    private static bool IsStrict(JsonWebToken token)
    {
        if (token.TryGetHeaderValue<object>("crit", out _))
            return false;
        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return Times.All(name => !claims.RootElement.TryGetProperty(name, out var time) || time.ValueKind == JsonValueKind.Number);
    }

    private TokenValidationParameters Parameters(ClientStore.Row client, IReadOnlyList<SecurityKey> keys, DateTimeOffset now) =>
        new()
        {
            ValidIssuer = client.Id,
            ValidAudiences = [issuer.TokenEndpoint, issuer.Name, issuer.Name + "/"],
            ValidAlgorithms = ClientKeys.Algorithms,
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = true,
            RequireExpirationTime = true,
            TypeValidator = (type, _, _) => Types.Contains(type) ? type : throw new SecurityTokenInvalidTypeException(),
            LifetimeValidator = (from, until, _, _) =>
                until is { } end
                && end > (now - Skew).UtcDateTime
                && end <= (now + Longest + Skew).UtcDateTime
                && !(from > (now + Skew).UtcDateTime),
            // Otherwise a key's signature provider would outlive the key in the library's cache.
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };

    private static bool IsAboutTime(Exception? wrong) =>
        wrong is SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException;
}
