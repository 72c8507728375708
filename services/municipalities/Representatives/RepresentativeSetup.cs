using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How long representatives are kept, and the job that erases them.</summary>
internal static class RepresentativeSetup
{
    public static void AddRepresentatives(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            MunicipalitiesService.Name,
            "Samen:Municipalities:Representatives",
            new SettingDefinition<RepresentativeSettings>("representatives", Roles.AssemblySecretary, Roles.Admin)
            {
                Figures = PurgeRepresentatives.Figures,
            }
        );
        builder.AddJob(MunicipalitiesService.Name, "Erasing representatives", PurgeRepresentatives.Every, provider =>
            ct =>
                PurgeRepresentatives.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<Setting<RepresentativeSettings>>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
