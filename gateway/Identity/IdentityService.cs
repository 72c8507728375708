using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Samen.Gateway.Clients;
using Samen.Gateway.Edge;
using Samen.Gateway.People;
using Samen.Web;

namespace Samen.Gateway.Identity;

/// <summary>Who calls: accounts and sessions for people, keys and tokens for clients.</summary>
internal static class IdentityService
{
    /// <summary>Of who is signed in.</summary>
    public const string SessionCookie = "samen-session";

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Accounts>().AddSingleton<Sessions>().AddSingleton<ApiKeys>();
        services.AddSingleton<Issuer>().AddSingleton<AccessTokens>().AddSingleton<RemoteKeys>().AddSingleton<Assertions>();
        services.AddOptions<ClientSettings>().BindConfiguration("Samen:Gateway:Clients");
        builder.AddPeople();
        var authentication = services
            .AddAuthentication(ApiSurface.Scheme)
            .AddPolicyScheme(ApiSurface.Scheme, null, options => options.ForwardDefaultSelector = ApiSurface.SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, null)
            .AddCookie(Sessions.Scheme, options =>
            {
                options.Cookie.Name = SessionCookie;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.LoginPath = "/aanmelden";
                options.ReturnUrlParameter = "terug";
                options.AccessDeniedPath = "/geen-toegang";
                options.SlidingExpiration = false;
                options.ExpireTimeSpan = Sessions.Lasts;
                options.Events = new CookieAuthenticationEvents
                {
                    OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<Sessions>().Validate(context),
                };
            });
        authentication.AddExternalSignIn(builder.Configuration);
        services.AddAuthorization().AddAccess();
    }
}
