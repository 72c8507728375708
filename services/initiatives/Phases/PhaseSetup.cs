using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings of phases and gates, and the jobs that announce what comes due and measure how long steps take.</summary>
internal static class PhaseSetup
{
    public static void AddPhases(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            InitiativesService.Name,
            PhaseSettings.Section,
            new SettingDefinition<PhaseSettings>("phases", Roles.AssemblySecretary, Roles.Admin) { Rules = settings => settings.Faults() }
        );
        builder.AddJob(InitiativesService.Name, "Announcing what comes due of initiatives", AnnounceTerms.Every, provider =>
            ct =>
                AnnounceTerms.Run(
                    provider.GetRequiredService<InitiativesDatabase>(),
                    provider.GetRequiredService<Setting<PhaseSettings>>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder.AddJob(InitiativesService.Name, "Measuring the way from need to effect", MeasurePaths.Every, provider =>
            ct => MeasurePaths.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }
}
