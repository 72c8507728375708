using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings of joint facilities, and the jobs that let explanations lapse and usage begin.</summary>
internal static class FacilitySetup
{
    public static void AddFacilities(this WebApplicationBuilder builder)
    {
        builder.AddProcurements();
        builder
            .Services.AddOptions<FacilitySettings>()
            .BindConfiguration(FacilitySettings.Section)
            .Validate(settings => settings.IsValid, FacilitySettings.Rule)
            .ValidateOnStart();
        builder.AddJob(InitiativesService.Name, "Ending explanations at their review date", LapseExplanations.Every, provider =>
            ct => LapseExplanations.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
        builder.AddJob(InitiativesService.Name, "Following usage that begins", BeginUsage.Every, provider =>
            ct => BeginUsage.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }
}
