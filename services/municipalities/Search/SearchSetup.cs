using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The job that adds what is not in the search index yet.</summary>
internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.AddJob(MunicipalitiesService.Name, "Filling the search", FillSearch.Every, provider =>
            ct => FillSearch.Run(provider.GetRequiredService<MunicipalitiesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }
}
