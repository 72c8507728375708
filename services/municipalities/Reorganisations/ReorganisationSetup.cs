using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The job that publishes reorganisations on the day they take effect.</summary>
internal static class ReorganisationSetup
{
    public static void AddReorganisations(this WebApplicationBuilder builder)
    {
        builder.AddJob(MunicipalitiesService.Name, "Publishing reorganisations", PublishReorganisations.Every, provider =>
            ct =>
                PublishReorganisations.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
