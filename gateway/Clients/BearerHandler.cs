using Samen.Gateway.Identity;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Samen.Gateway.Clients;

/// <summary><c>Authorization: Bearer</c> on the APIs: a key (<c>samen_...</c>) or an access token of <see cref="IssueToken"/>.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys, AccessTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "bearer";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0) return AuthenticateResult.NoResult();
        var text = header.ToString();
        if (!text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Wrong;
        text = text[Bearer.Length..].Trim();
        if (text.StartsWith("samen_", StringComparison.Ordinal))
            return await keys.Verify(text, Context.RequestAborted) is { } key ? Right($"key-{key.Id}", key) : Wrong;
        return await tokens.Verify(text, Context.RequestAborted) is { } client ? Right(client.Id, client) : Wrong;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static AuthenticateResult Wrong => AuthenticateResult.Fail("The credential is not valid.");

    private AuthenticateResult Right(string subject, Credential credential) =>
        AuthenticateResult.Success(new AuthenticationTicket(Claims.Principal(Context, Name, subject, credential.Name, credential.Grant, credential.Limits), Name));
}
