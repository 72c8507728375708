using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings of needs.</summary>
internal static class NeedSetup
{
    public static void AddNeeds(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            InitiativesService.Name,
            NeedSettings.Section,
            new SettingDefinition<NeedSettings>("needs", Roles.AssemblySecretary, Roles.Admin)
        );
    }
}
