using Microsoft.Extensions.Options;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>How long notices are kept, and the job that erases them.</summary>
internal static class NoticeSetup
{
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<NoticeSettings>()
            .BindConfiguration("Samen:Municipalities:Notices")
            .Validate(s => s.KeptDays is >= 1 and <= 3650, "Samen:Municipalities:Notices:KeptDays must be from 1 to 3650.")
            .ValidateOnStart();
        builder.AddJob(MunicipalitiesService.Name, "Erasing notices", EraseNotices.Every, provider =>
            ct =>
                EraseNotices.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<IOptions<NoticeSettings>>().Value,
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
