using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The job that keeps the register in the search index.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.AddJob(MunicipalitiesService.Name, "Filling the search", FillSearch.Every, provider =>
            ct => FillSearch.Run(provider.GetRequiredService<MunicipalitiesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }
}
