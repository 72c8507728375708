using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Samen.Audit;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// Signing in at an external OpenID Connect provider (code flow with PKCE, S256), instead of with a password here. The
/// provider says who it is; what the person may do is decided here, so only who was invited gets in.
/// </summary>
internal static class ExternalSignIn
{
    public const string Scheme = "oidc",
        Path = "/aanmelden/extern",
        Callback = "/aanmelden/terug";

    public static void AddExternalSignIn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var provider = configuration.GetSection("Samen:Gateway:People:OpenIdConnect").Get<ExternalProvider>();
        if (provider is not { IsOn: true })
            return;
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
            options.SignInScheme = Sessions.Scheme;
            options.CallbackPath = Callback;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            // Loopback is as good as TLS; anything else needs it.
            options.RequireHttpsMetadata = !new Uri(provider.Authority!).IsLoopback;
            options.Scope.Clear();
            options.Scope.Add("openid");
            options.Scope.Add("profile");
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            // Only now is everything checked, the nonce included.
            options.Events.OnTicketReceived = context => SignIn(context, provider);
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/aanmelden?mislukt=ja");
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Sends the browser to the provider.</summary>
    public static IResult Handle(string? terug, IOptions<PeopleSettings> settings) =>
        settings.Value.OpenIdConnect.IsOn
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalPath.Of(terug) }, [Scheme])
            : throw Refused.NotFound("provider");

    private static async Task SignIn(TicketReceivedContext context, ExternalProvider provider)
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
                // Known by what the provider never gives to another; a name only counts for who is not known yet.
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
