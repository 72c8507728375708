using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>Mail to those concerned: a building block that a service adds and maps. It takes messages by <see cref="MailQueue"/>.</summary>
public static class MailsService
{
    /// <summary>Adds the queue and the sender of a service.</summary>
    /// <typeparam name="TDatabase">The service's store, in which mail waits.</typeparam>
    public static void AddMail<TDatabase>(this WebApplicationBuilder builder, string service)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .Services.AddOptions<MailSettings>()
            .BindConfiguration(MailSettings.Section)
            .Validate(settings => settings.IsValid, MailSettings.Rule)
            .ValidateOnStart();
        builder.Services.TryAddSingleton(PublicSite.Of(builder.Configuration));
        builder.Services.TryAddSingleton<MailQueue>();
        var instance = builder.Configuration.InstanceName();
        builder.Services.AddSingleton<IHostedService>(provider => new MailSender(
            service,
            provider.GetRequiredService<TDatabase>(),
            provider.WhenMigrated(service),
            instance,
            provider.GetRequiredService<IOptions<MailSettings>>().Value,
            provider.GetRequiredService<PublicSite>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MailSender>>()
        ));
    }
}
