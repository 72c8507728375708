using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings and routes of expertise and questions, and the job that erases profiles when a consent ends.</summary>
internal static class ExpertiseSetup
{
    public static void AddExpertise(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            InitiativesService.Name,
            ExpertiseSettings.Section,
            new SettingDefinition<ExpertiseSettings>("expertise", Roles.AssemblySecretary, Roles.Admin)
            {
                Rules = settings => settings.Faults(),
            }
        );
        builder.AddJob(InitiativesService.Name, "Erasing expertise when a consent ends", LapseConsents.Every, provider =>
            ct => LapseConsents.Run(provider.GetRequiredService<InitiativesDatabase>(), provider.GetRequiredService<TimeProvider>(), ct)
        );
    }

    public static void MapExpertise(this RouteGroupBuilder v1)
    {
        v1.MapProfiles();
        v1.MapQuestions();
        v1.MapAnswers();
    }
}
