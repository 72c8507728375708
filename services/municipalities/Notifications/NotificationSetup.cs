using Microsoft.Extensions.Options;
using Samen.Mail;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>When reminders are sent, and the jobs that send them.</summary>
internal static class NotificationSetup
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<NotificationSettings>()
            .BindConfiguration("Samen:Municipalities:Notifications")
            .Validate(
                s => s.ReminderWorkingDays is >= 0 and <= 50,
                "Samen:Municipalities:Notifications:ReminderWorkingDays must be from 0 to 50."
            )
            .ValidateOnStart();
        builder.AddJob(MunicipalitiesService.Name, "Reminding of deadlines", RemindOfDeadlines.Every, provider =>
            ct =>
                RemindOfDeadlines.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<MailQueue>(),
                    provider.GetRequiredService<IOptions<NotificationSettings>>().Value,
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder.AddJob(MunicipalitiesService.Name, "Mailing what comes due of initiatives", MailTerms.Every, provider =>
            ct =>
                MailTerms.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<MailQueue>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
        builder.AddJob(MunicipalitiesService.Name, "Mailing municipalities what concerns them", MailNotices.Every, provider =>
            ct =>
                MailNotices.Run(
                    provider.GetRequiredService<MunicipalitiesDatabase>(),
                    provider.GetRequiredService<MailQueue>(),
                    provider.GetRequiredService<TimeProvider>(),
                    ct
                )
        );
    }
}
