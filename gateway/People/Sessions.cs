using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Samen.Audit;
using Samen.Gateway.Identity;
using Samen.Gateway.Storage;

namespace Samen.Gateway.People;

/// <summary>
/// Sessions of people, for pages only. The cookie names a session; the row in the store is looked up on every request,
/// with the account as it is then, so an ended session or a changed role takes effect at once.
/// </summary>
internal sealed class Sessions(GatewayDatabase database, IOptions<PeopleSettings> settings, TimeProvider clock)
{
    public const string Scheme = "session";

    /// <summary>A session ends after a working day, also while it is in use.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(10);

    /// <summary>Starts a session and sets its cookie on the response. A session that the browser still had ends.</summary>
    public async Task SignIn(HttpContext context, Account account)
    {
        await End(context);
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await database.Write(
            async work =>
            {
                await SessionStore.Start(work, Hash(id), account.Id, AuditEntry.Address(context), now, now + Lasts);
                await AccountStore.SignedIn(work, account.Id, now);
                work.Audit(
                    AuditEntry.Of(context, StatusCodes.Status200OK, now) with
                    {
                        Actor = account.Id.ToString(),
                        Roles = account.Roles,
                        Municipality = account.Municipality,
                        PartnerId = account.PartnerId,
                        Action = "signIn",
                        Object = "/sessions",
                    }
                );
            },
            context.RequestAborted
        );
        // The cookie names the session only; the account comes from the store on each request.
        var ticket = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claims.Session, id)], Scheme));
        await context.SignInAsync(Scheme, ticket, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + Lasts });
    }

    /// <summary>Ends the session, in the store and in the browser.</summary>
    public async Task SignOut(HttpContext context)
    {
        await End(context);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>What the store knows the session of this request by.</summary>
    public static string? HashOf(HttpContext context) => context.User.FindFirstValue(Claims.Session) is { } id ? Hash(id) : null;

    internal async Task Validate(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.FindFirstValue(Claims.Session);
        SessionStore.Row? row = null;
        if (id is not null)
        {
            await using var reading = await database.Read(context.HttpContext.RequestAborted);
            row = await SessionStore.Account(reading, Hash(id), clock.GetUtcNow());
        }
        if (row is null)
            context.RejectPrincipal();
        else
            context.ReplacePrincipal(Principal(context.HttpContext, row, id!));
    }

    private ClaimsPrincipal Principal(HttpContext context, SessionStore.Row row, string id)
    {
        var more = new List<Claim> { new(Claims.Session, id) };
        if (row.StandsInFor is { } absent)
            more.Add(new Claim(Claims.StandsInFor, absent));
        if (row.VisitedAt is { } visited)
            more.Add(new Claim(Claims.VisitedAt, visited.ToString("O", CultureInfo.InvariantCulture)));
        // Nobody has a role without the required second factor; an external provider has its own.
        var mustEnrol = settings.Value.MustEnrol(row.SecondFactorAt, row.ExternalId);
        if (mustEnrol)
            more.Add(new Claim(Claims.MustEnrol, "true"));
        var grant = new Grant
        {
            Roles = mustEnrol ? [] : row.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Municipality = row.Municipality,
            Office = row.Office,
            Partner = row.PartnerId,
        };
        return Claims.Principal(Scheme, AuditEntry.Address(context), row.Id.ToString(), row.Name, grant, more);
    }

    private async Task End(HttpContext context)
    {
        if (HashOf(context) is not { } hash)
            return;
        await database.Write(
            async work =>
            {
                await SessionStore.End(work, hash);
                work.Audit(
                    AuditEntry.Of(context, StatusCodes.Status204NoContent, clock.GetUtcNow()) with
                    {
                        Action = "signOut",
                        Object = "/sessions",
                    }
                );
            },
            context.RequestAborted
        );
    }

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id)));
}
