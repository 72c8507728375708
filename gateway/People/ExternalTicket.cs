using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Samen.Audit;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.Storage;

namespace Samen.Gateway.People;

/// <summary>What an external provider says about who signs in.</summary>
internal static class ExternalTicket
{
    /// <summary>Signs in whoever the provider sent back, if the person was invited.</summary>
    public static async Task Take(TicketReceivedContext context, ExternalProvider provider)
    {
        var services = context.HttpContext.RequestServices;
        var database = services.GetRequiredService<GatewayDatabase>();
        var directory = services.GetRequiredService<AccountDirectory>();
        var user = context.Principal!;
        var external = $"{user.FindFirstValue("iss")} {user.FindFirstValue("sub")}";
        var name = user.FindFirstValue(provider.NameClaim)?.Trim().ToLowerInvariant();
        var account = await database.Write(
            async work =>
            {
                // By the subject, which the provider never gives to another person; by name only at the first sign-in.
                var known = await AccountStore.GetExternal(work, external);
                if (known is null && name is not null && await AccountStore.Get(work, name) is { ExternalId: null } invited)
                {
                    known = invited;
                    (known.ExternalId, known.PasswordHash, known.InvitationHash, known.InvitationUntil) = (external, "", null, null);
                    await directory.Join(work).Save(known);
                }
                if (known is { DisabledAt: null })
                    return known;
                work.Audit(
                    AuditEntry.Of(
                        context.HttpContext,
                        StatusCodes.Status401Unauthorized,
                        services.GetRequiredService<TimeProvider>().GetUtcNow()
                    ) with
                    {
                        Actor = "anonymous",
                        Action = "signIn",
                        Object = known is null ? "/accounts" : $"/accounts/{known.Id}",
                    }
                );
                return null;
            },
            context.HttpContext.RequestAborted
        );
        context.HandleResponse();
        if (account is null)
        {
            context.Response.Redirect("/aanmelden?mislukt=onbekend");
            return;
        }
        await services.GetRequiredService<Sessions>().SignIn(context.HttpContext, account);
        context.Response.Redirect(LocalPath.Of(context.ReturnUri));
    }
}
