using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Samen.Gateway.Storage;
using Samen.Hosting.Auditing;

namespace Samen.Gateway.Identity;

/// <summary>
/// Sessions of people, for pages only. The cookie names a session; the row in the store is looked up on every request,
/// with the account as it is then, so an ended session or a changed role counts at once.
/// </summary>
internal sealed class Sessions(GatewayDatabase database, TimeProvider clock)
{
    public const string Scheme = "session";

    /// <summary>A session ends after a working day, whatever happens in it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(10);

    /// <summary>Starts a session and sets its cookie on the response. A session that the browser still had ends.</summary>
    public async Task SignIn(HttpContext context, Account account)
    {
        await End(context);
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var principal = Principal(context, account, id);
        await database.Write(async work =>
        {
            await SessionStore.Start(work, Hash(id), account.Id, now, now + Lasts);
            work.Audit(AuditEntry.Of(context, StatusCodes.Status200OK, now) with
            {
                Actor = account.Id.ToString(),
                Roles = string.Join(',', account.Grant.Roles),
                Municipality = account.Grant.Municipality,
                PartnerId = account.Grant.Partner,
                Action = "signIn",
                Object = "/sessions",
            });
        }, context.RequestAborted);
        await context.SignInAsync(Scheme, principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + Lasts });
    }

    /// <summary>Ends the session, in the store and in the browser.</summary>
    public async Task SignOut(HttpContext context)
    {
        await End(context);
        await context.SignOutAsync(Scheme);
    }

    internal async Task Validate(CookieValidatePrincipalContext context)
    {
        var id = context.Principal?.FindFirstValue(Claims.Session);
        AccountStore.Row? row = null;
        if (id is not null)
        {
            await using var reading = await database.Read(context.HttpContext.RequestAborted);
            row = await SessionStore.Account(reading, Hash(id), clock.GetUtcNow());
        }
        if (row is null) context.RejectPrincipal();
        else context.ReplacePrincipal(Principal(context.HttpContext, row.ToAccount(), id!));
    }

    private async Task End(HttpContext context)
    {
        if (context.User.FindFirstValue(Claims.Session) is not { } id) return;
        await database.Write(async work =>
        {
            await SessionStore.End(work, Hash(id));
            work.Audit(AuditEntry.Of(context, StatusCodes.Status204NoContent, clock.GetUtcNow()) with { Action = "signOut", Object = "/sessions" });
        }, context.RequestAborted);
    }

    private static ClaimsPrincipal Principal(HttpContext context, Account account, string id) =>
        Claims.Principal(context, Scheme, account.Id.ToString(), account.Name, account.Grant, new Claim(Claims.Session, id));

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id)));
}
