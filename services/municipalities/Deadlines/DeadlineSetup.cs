using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How the deadlines of an assembly are counted.</summary>
internal static class DeadlineSetup
{
    public static void AddDeadlines(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            MunicipalitiesService.Name,
            "Samen:Municipalities:Deadlines",
            new SettingDefinition<DeadlineSettings>("deadlines", Roles.AssemblySecretary, Roles.Admin)
        );
    }
}
