using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How long notices are kept, and the job that erases them.</summary>
internal static class NoticeSetup
{
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.AddSetting(
            MunicipalitiesService.Name,
            "Samen:Municipalities:Notices",
            new SettingDefinition<NoticeSettings>("notices", Roles.AssemblySecretary, Roles.Admin) { Figures = EraseNotices.Figures }
        );
        builder.AddJob(MunicipalitiesService.Name, "Erasing notices", EraseNotices.Every, provider =>
            ct =>
                EraseNotices.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<Setting<NoticeSettings>>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
