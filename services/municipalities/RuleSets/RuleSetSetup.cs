using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How votes are weighed and counted.</summary>
internal static class RuleSetSetup
{
    public static void AddRuleSets(this WebApplicationBuilder builder) =>
        builder.AddSetting(
            MunicipalitiesService.Name,
            (builder.Configuration.GetSection(VotingConfiguration.Section).Get<VotingConfiguration>() ?? new()).First(),
            new SettingDefinition<VotingSettings>("voting", Roles.AssemblySecretary, Roles.Admin)
            {
                Rules = settings => settings.Faults(),
                Figures = WeightFigures.Of,
            }
        );
}
