using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// Signing in at an external OpenID Connect provider (code flow with PKCE, S256), instead of with a password here. The
/// provider says who the person is; what they may do is decided here, so only people who were invited get in.
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
            // Only at this event everything was checked, the nonce included.
            options.Events.OnTicketReceived = context => ExternalTicket.Take(context, provider);
            options.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/aanmelden?mislukt=ja");
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>HTTP: sends the browser to the provider.</summary>
    public static IResult Handle(string? terug, IOptions<PeopleSettings> settings) =>
        settings.Value.OpenIdConnect.IsOn
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalPath.Of(terug) }, [Scheme])
            : throw Refused.NotFound("provider");
}
