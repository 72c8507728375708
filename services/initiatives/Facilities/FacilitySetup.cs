using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings of joint facilities, and the jobs that let explanations lapse and usage begin.</summary>
internal static class FacilitySetup
{
    public static void AddFacilities(this WebApplicationBuilder builder)
    {
        builder.AddProcurements();
        builder.AddSetting(
            InitiativesService.Name,
            FacilitySettings.Section,
            new SettingDefinition<FacilitySettings>("facilities", Roles.FundManager, Roles.Admin)
        );
        builder.AddJob(InitiativesService.Name, "Ending explanations at their review date", LapseExplanations.Every, provider =>
            ct => LapseExplanations.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
        builder.AddJob(InitiativesService.Name, "Following usage that begins", BeginUsage.Every, provider =>
            ct => BeginUsage.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }
}
