using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Samen.Gateway.Edge;
using Samen.Gateway.Pages.Api;
using Samen.Gateway.Pages.Exports;
using Samen.Hosting;

namespace Samen.Gateway.Pages;

/// <summary>
/// The web UI: Razor components rendered on the server, once per request; no circuit, no script. Everything that it
/// shows or does goes through the services' public APIs. (Razor makes component classes public, and so what they take.)
/// </summary>
internal static class PagesService
{
    private static readonly string[] Services = ["municipalities", "initiatives", "funding", "partners"];

    public static string ClientOf(string service) => $"pages-{service}";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "samen-formulier");
        services.AddScoped<Ui>().AddScoped<Me>().AddScoped<ApiClient>().AddScoped<SamenApi>().AddSingleton<MunicipalityNames>();
        foreach (var service in Services)
        {
            services.AddHttpClient(ClientOf(service), (provider, client) =>
            {
                client.BaseAddress = provider.GetRequiredService<ServiceAddresses>().Of(service);
                client.Timeout = TimeSpan.FromSeconds(10);
            });
        }
    }

    /// <summary>After authentication and authorization: error pages of the pages, and their routes.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<PageErrors>();
        app.UseAntiforgery();
        app.MapGet("/taal/{code}", ChooseLanguage).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/agendapunten/{id:guid}/uitslag.json", ResultFiles.Json).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/agendapunten/{id:guid}/uitslag.csv", ResultFiles.Csv).AllowEverybody().ExcludeFromDescription();
        app.MapLists();
        app.MapRazorComponents<App>().AllowEverybody();
    }

    private static RedirectHttpResult ChooseLanguage(HttpContext context, string code, [FromQuery] string? terug)
    {
        context.Response.Cookies.Append(Ui.Cookie, code == "en" ? "en" : "nl", new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
        });
        return TypedResults.LocalRedirect(LocalPath.Of(terug));
    }
}
