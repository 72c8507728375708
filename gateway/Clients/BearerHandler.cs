using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Samen.Audit;
using Samen.Gateway.Identity;
using Samen.Gateway.Mandates;
using Samen.Gateway.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary><c>Authorization: Bearer</c> on the APIs: a key (<c>samen_...</c>) or an access token of <see cref="IssueToken"/>.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeys keys,
    AccessTokens tokens,
    GatewayDatabase database,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "bearer";
    private const string Bearer = "Bearer ";

    /// <summary>By the row object, which is a new one after every change.</summary>
    private static readonly ConditionalWeakTable<Credential, ClaimsPrincipal> Known = [];

    /// <summary>What the request sends; null: nothing of this kind.</summary>
    public static string? CredentialOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? text[Bearer.Length..].Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.Count == 0)
            return AuthenticateResult.NoResult();
        if (CredentialOf(Request) is not { } text)
            return Wrong;
        if (await Verify(text, Context.RequestAborted) is not { } known)
            return Wrong;
        return await Right(known);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    private static AuthenticateResult Wrong => AuthenticateResult.Fail("The credential is not valid.");

    private async Task<Credential?> Verify(string text, CancellationToken ct) =>
        text.StartsWith("samen_", StringComparison.Ordinal) ? await keys.Verify(text, ct) : await tokens.Verify(text, ct);

    private async Task<AuthenticateResult> Right(Credential credential)
    {
        // A credential that did not change gives the same principal, from the same address.
        var origin = AuditEntry.Address(Context);
        var named = Request.Headers.TryGetValue(AccessExtensions.ActingHeader, out var header) ? header.ToString() : null;
        if (named is null && Known.TryGetValue(credential, out var known) && known.FindFirst(Claims.Origin)?.Value == origin)
            return AuthenticateResult.Success(new AuthenticationTicket(known, Name));
        var grant = credential.Grant;
        List<Claim> more =
        [
            new(Claims.Credential, credential.Sender),
            .. credential.Limits,
            .. credential.OriginList.Select(origin => new Claim(Claims.Origins, origin)),
        ];
        if (named is { } municipality && municipality != grant.Municipality)
        {
            var mandates = grant.Partner is { } partner ? await Mandates(partner, municipality) : [];
            if (mandates.Count > 0)
                grant = MandateRules.Acting(grant, municipality, mandates);
            // Known, but not allowed this: 403, and the response says why.
            else
                more.Add(new Claim(Claims.NoMandate, TextElements.Cut(municipality, 10)));
        }
        var principal = Claims.Principal(Name, AuditEntry.Address(Context), credential.Subject, credential.Name, grant, more);
        if (named is null)
            Known.AddOrUpdate(credential, principal);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    private async Task<IReadOnlyList<MandateStore.Row>> Mandates(Guid partner, string municipality)
    {
        await using var reading = await database.Read(Context.RequestAborted);
        return await MandateStore.Alive(reading, partner, municipality, clock.GetUtcNow());
    }
}
