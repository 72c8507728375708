using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Samen.Audit;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Clients;

/// <summary>
/// POST /oauth/token: client credentials (RFC 6749, 4.4) by private_key_jwt (RFC 7523), as the NL GOV Assurance profile for
/// OAuth 2.0 asks of machines: no shared secrets, no refresh token. Responses and errors are those of RFC 6749.
/// </summary>
internal static class IssueToken
{
    internal sealed record Answer(string AccessToken, string TokenType, int ExpiresIn, string Scope);

    public static async Task<IResult> Handle(
        HttpContext context,
        GatewayDatabase database,
        AccessTokens tokens,
        Assertions assertions,
        LiveConfiguration live,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        try
        {
            var form = await TokenForm.Read(context.Request, ct);
            var now = clock.GetUtcNow();
            var (client, assertion) = await assertions.Verify(form.Assertion, now, ct);
            var scopes = form.ScopesOf(client.Id, live.Of(client).Grant.Scopes);
            if (!await Use(context, database, client, assertion, now))
                throw OAuthRefusal.Client("This assertion (jti) was used before.");
            context.Response.Headers.CacheControl = "no-store";
            var lasts = (int)AccessTokens.Lifetime.TotalSeconds;
            return TypedResults.Json(
                new Answer(tokens.Issue(client.Id, scopes, now), "Bearer", lasts, string.Join(' ', scopes)),
                OAuthJson.Options
            );
        }
        catch (OAuthRefusal refusal)
        {
            return refusal.Result;
        }
    }

    /// <summary>Notes the assertion and the token in the audit log. False: this assertion was used before.</summary>
    private static Task<bool> Use(
        HttpContext context,
        GatewayDatabase database,
        ClientStore.Row client,
        JsonWebToken assertion,
        DateTimeOffset now
    ) =>
        database.Write(
            async work =>
            {
                var until = new DateTimeOffset(assertion.ValidTo, TimeSpan.Zero) + Assertions.Skew;
                if (!await ClientStore.Use(work, client.Id, Hash(assertion.Id), until, now))
                    return false;
                work.Audit(
                    AuditEntry.Of(context, StatusCodes.Status200OK, now) with
                    {
                        Actor = client.Subject,
                        Credential = client.Sender,
                        Roles = string.Join(',', client.Grant.Roles),
                        Municipality = client.Municipality,
                        PartnerId = client.PartnerId,
                        Action = "issueToken",
                    }
                );
                return true;
            },
            context.RequestAborted
        );

    private static string Hash(string jti) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jti)));
}
