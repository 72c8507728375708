using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How the dates of a council are counted back from an assembly.</summary>
internal static class CouncilInstructionSetup
{
    public static void AddCouncilInstructions(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            MunicipalitiesService.Name,
            "Samen:Municipalities:Councils",
            new SettingDefinition<CouncilInstructionSettings>("councils", Roles.AssemblySecretary, Roles.Admin)
        );
    }
}
