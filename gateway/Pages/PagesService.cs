using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Samen.Attachments;
using Samen.Gateway.Access;
using Samen.Gateway.Edge;
using Samen.Gateway.Pages.Site;
using Samen.Web;

namespace Samen.Gateway.Pages;

/// <summary>
/// The web UI: Razor components rendered on the server, once per request; no circuit, and no script is needed. Everything that it
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
        services
            .AddKit()
            .AddPapers()
            .AddScoped<SiteSearch>()
            .AddScoped<AuditLogs>()
            .AddSingleton<MunicipalityNames>()
            .AddSingleton<KeptForms>()
            .AddSingleton<UnfinishedForms>();
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
        app.UseMiddleware<PageLimits>();
        app.UseAntiforgery();
        app.UseMiddleware<UnsentForms>();
        app.MapGet("/taal/{code}", ChooseLanguage.Handle).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/sneltoets/{choice}", ChooseShortcut.Handle).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/zoeken/suggesties", SuggestResults.Handle).AllowEverybody().ExcludeFromDescription();
        app.MapUnfinishedForms();
        app.MapSiteFeeds();
        app.MapResultFiles();
        app.MapPaperFiles();
        app.MapDocumentFiles();
        app.MapNeedLists();
        app.MapInitiativeLists();
        app.MapGateLists();
        app.MapProcurementLists();
        app.MapFacilityLists();
        app.MapPracticeLists();
        app.MapExpertiseLists();
        app.MapBenefitLists();
        app.MapAssemblyLists();
        app.MapCouncilLists();
        app.MapFundLists();
        app.MapRegisterLists();
        app.MapPartnerLists();
        app.MapMapLists();
        app.MapAuditLists();
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
}
