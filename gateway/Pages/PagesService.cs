using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Samen.Attachments;
using Samen.Gateway.Edge;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Fund;
using Samen.Gateway.Pages.Initiatives;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Kit.Api;
using Samen.Gateway.Pages.Needs;
using Samen.Gateway.Pages.Partners;
using Samen.Gateway.Pages.Register;
using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.Pages;

/// <summary>On a page with a form that sends a document: it takes larger requests.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesUploadsAttribute : Attribute;

/// <summary>
/// The web UI: Razor components rendered on the server, once per request; no circuit, no script. Everything that it
/// shows or does goes through the services' public APIs. (Razor makes component classes public, and so what they take.)
/// </summary>
internal static class PagesService
{
    public static string ClientOf(string service) => $"pages-{service}";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services
            .AddOptions<AttachmentSettings>()
            .BindConfiguration(AttachmentSettings.Section)
            .Validate(settings => settings.IsValid, AttachmentSettings.Rule)
            .ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "samen-formulier");
        services.AddScoped<Ui>().AddScoped<Me>().AddScoped<ApiClient>().AddScoped<Papers>().AddSingleton<MunicipalityNames>();
        foreach (var service in Service.All)
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
        app.MapGet("/gemeenten/{code}/passages/{id:guid}/afdruk", PaperFiles.PassageToPrint).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/passages/{id:guid}/word", PaperFiles.PassageInWord).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/raadsinformatiebrief/{id:guid}/afdruk", PaperFiles.LetterToPrint)
            .AllowEverybody()
            .ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/raadsinformatiebrief/{id:guid}/word", PaperFiles.LetterInWord)
            .AllowEverybody()
            .ExcludeFromDescription();
        app.MapNeedLists();
        app.MapInitiativeLists();
        app.MapAssemblyLists();
        app.MapCouncilLists();
        app.MapFundLists();
        app.MapRegisterLists();
        app.MapPartnerLists();
        // Twice what is taken: the form itself says what is somewhat too large; at more the connection ends, which browsers explain badly.
        var largest = new RequestSizeLimitAttribute(2 * app.Services.GetRequiredService<IOptions<AttachmentSettings>>().Value.MaxRequest);
        app.MapRazorComponents<App>()
            .AllowEverybody()
            .Add(page =>
            {
                if (page.Metadata.OfType<TakesUploadsAttribute>().Any())
                    page.Metadata.Add(largest);
            });
    }

    private static RedirectHttpResult ChooseLanguage(HttpContext context, string code, [FromQuery] string? terug)
    {
        context.Response.Cookies.Append(
            Ui.Cookie,
            code == "en" ? "en" : "nl",
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
            }
        );
        return TypedResults.LocalRedirect(LocalPath.Of(terug));
    }
}
