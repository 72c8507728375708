using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The percentages and amounts by which the fund works.</summary>
internal static class FundSetup
{
    public static void AddFundSettings(this WebApplicationBuilder builder) =>
        builder.AddSetting(
            FundingService.Name,
            FundingSettings.From(builder.Configuration),
            new SettingDefinition<FundingSettings>("fund", Roles.FundManager, Roles.Admin)
            {
                Rules = settings => settings.Faults(),
                Figures = VatFigures.Of,
            }
        );
}
