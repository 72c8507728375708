using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samen.Audit;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Clients;

/// <summary>
/// POST /oauth/token: client credentials (RFC 6749, 4.4) by private_key_jwt (RFC 7523), as the NL GOV Assurance profile for
/// OAuth 2.0 asks of machines: no shared secrets, no refresh token. Answers and errors are those of RFC 6749.
/// </summary>
internal static class IssueToken
{
    /// <summary>An assertion ends at most so long after now: its jti is remembered until then.</summary>
    public static readonly TimeSpan LongestAssertion = TimeSpan.FromMinutes(10);

    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly string?[] Types = [null, "", "JWT", "client-authentication+jwt"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    internal sealed record Answer(string AccessToken, string TokenType, int ExpiresIn, string Scope);

    internal sealed record Error(string Code, string Description, int Status = StatusCodes.Status400BadRequest);

    public static async Task<IResult> Handle(
        HttpContext context,
        GatewayDatabase database,
        AccessTokens tokens,
        Issuer issuer,
        RemoteKeys remote,
        LiveConfiguration live,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!context.Request.HasFormContentType)
            return Refuse(new Error("invalid_request", "Send the parameters as application/x-www-form-urlencoded."));
        var form = await context.Request.ReadFormAsync(ct);
        if (form.Any(parameter => parameter.Value.Count > 1))
            return Refuse(new Error("invalid_request", "A parameter is there more than once."));
        if (form["grant_type"] != "client_credentials")
            return Refuse(new Error("unsupported_grant_type", "Only client_credentials is granted here."));
        if (
            context.Request.Headers.Authorization.Count > 0
            || form.ContainsKey("client_secret")
            || form["client_assertion_type"] != AssertionType
        )
            return Refuse(Unknown("Authenticate by private_key_jwt alone: client_assertion_type and client_assertion."));

        var now = clock.GetUtcNow();
        var (client, assertion, wrong) = await Authenticate(form["client_assertion"].ToString(), database, issuer, remote, now, ct);
        if (client is null || assertion is null)
            return Refuse(Unknown(wrong!));
        if (form.TryGetValue("client_id", out var named) && named != client.Id)
            return Refuse(Unknown("client_id is not the subject of the assertion."));

        var allowed = live.Of(client.Id, client).Grant.Scopes;
        var scopes = form.TryGetValue("scope", out var asked)
            ? asked.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList()
            : [.. allowed];
        if (scopes.Except(allowed).Any())
            return Refuse(new Error("invalid_scope", $"This client may have: {string.Join(' ', allowed)}."));

        var fresh = await database.Write(
            async work =>
            {
                if (
                    !await ClientStore.Use(
                        work,
                        client.Id,
                        Hash(assertion.Id),
                        new DateTimeOffset(assertion.ValidTo, TimeSpan.Zero) + Skew,
                        now
                    )
                )
                    return false;
                work.Audit(
                    AuditEntry.Of(context, StatusCodes.Status200OK, now) with
                    {
                        Actor = client.Id,
                        Roles = client.Roles,
                        Municipality = client.Municipality,
                        PartnerId = client.PartnerId,
                        Action = "issueToken",
                    }
                );
                return true;
            },
            ct
        );
        if (!fresh)
            return Refuse(Unknown("This assertion (jti) was used before."));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new Answer(tokens.Issue(client.Id, scopes, now), "Bearer", (int)AccessTokens.Lifetime.TotalSeconds, string.Join(' ', scopes)),
            OAuthJson.Options
        );
    }

    private static async Task<(ClientStore.Row?, JsonWebToken?, string?)> Authenticate(
        string text,
        GatewayDatabase database,
        Issuer issuer,
        RemoteKeys remote,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        const string Invalid = "The assertion is not valid.";
        if (text.Length is 0 or > 8192 || !Handler.CanReadToken(text))
            return (null, null, Invalid);
        JsonWebToken claimed;
        try
        {
            claimed = Handler.ReadJsonWebToken(text);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return (null, null, Invalid);
        }
        ClientStore.Row? client;
        await using (var reading = await database.Read(ct))
            client = await ClientStore.Get(reading, claimed.Subject ?? "");
        // Who the client is, and whether there is one, is only told to who has its key.
        if (client is null || !client.IsAlive(now))
            return (null, null, Invalid);
        var jwks = client.JwksUri is { } address ? await remote.Of(address, claimed.Kid, ct) : client.Jwks;
        if (jwks is null)
            return (null, null, "The keys at the client's jwks_uri can't be read now.");
        var result = await Handler.ValidateTokenAsync(
            text,
            new TokenValidationParameters
            {
                ValidIssuer = client.Id,
                ValidAudiences = [issuer.TokenEndpoint, issuer.Name, issuer.Name + "/"],
                ValidAlgorithms = ClientKeys.Algorithms,
                IssuerSigningKeys = ClientKeys.Of(jwks, claimed.Kid),
                TryAllIssuerSigningKeys = true,
                RequireExpirationTime = true,
                TypeValidator = (type, _, _) => Types.Contains(type) ? type : throw new SecurityTokenInvalidTypeException(),
                LifetimeValidator = (from, until, _, _) =>
                    until is { } end
                    && end > (now - Skew).UtcDateTime
                    && end <= (now + LongestAssertion + Skew).UtcDateTime
                    && !(from > (now + Skew).UtcDateTime),
                // Else a key's signature provider would outlive the key in the library's cache.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            }
        );
        if (!result.IsValid || result.SecurityToken is not JsonWebToken assertion)
            return (
                null,
                null,
                result.Exception
                    is SecurityTokenInvalidLifetimeException
                        or SecurityTokenExpiredException
                        or SecurityTokenNoExpirationException
                    ? $"The assertion is expired, not good yet, or good for more than {LongestAssertion.TotalMinutes:F0} minutes."
                    : Invalid
            );
        if (assertion.Issuer != client.Id || assertion.IssuedAt > (now + Skew).UtcDateTime)
            return (null, null, Invalid);
        return assertion.Id is { Length: >= 16 and <= 255 }
            ? (client, assertion, null)
            : (null, null, "The assertion needs a jti of 16 to 255 characters, never used before.");
    }

    private static Error Unknown(string description) => new("invalid_client", description, StatusCodes.Status401Unauthorized);

    private static IResult Refuse(Error error) =>
        TypedResults.Json(new { error = error.Code, error_description = error.Description }, OAuthJson.Options, statusCode: error.Status);

    private static string Hash(string jti) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jti)));
}
