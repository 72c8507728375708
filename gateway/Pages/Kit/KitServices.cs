namespace Samen.Gateway.Pages.Kit;

/// <summary>What every page has at hand, once per request.</summary>
internal static class KitServices
{
    public static IServiceCollection AddKit(this IServiceCollection services) =>
        services.AddScoped<Ui>().AddScoped<Me>().AddScoped<ListMemory>().AddScoped<PageContents>().AddScoped<ApiClient>();
}
