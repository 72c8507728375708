using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings and routes of people from practice.</summary>
internal static class PracticeSetup
{
    public static void AddPractice(this WebApplicationBuilder builder) =>
        builder.AddSetting(
            InitiativesService.Name,
            PracticeSettings.Section,
            new SettingDefinition<PracticeSettings>("practice", Roles.FundManager, Roles.Admin) { Rules = settings => settings.Faults() }
        );

    public static void MapPractice(this RouteGroupBuilder v1)
    {
        v1.MapAskedRoles();
        v1.MapPledges();
        v1.MapRateTables();
    }
}
