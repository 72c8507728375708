using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>Documents attached to things of a service: a building block that a service adds and maps.</summary>
public static class AttachmentsService
{
    /// <summary>Adds the settings, the place of the contents and the job that deletes contents without a row.</summary>
    /// <typeparam name="TDatabase">The service's store.</typeparam>
    public static void AddAttachments<TDatabase>(this WebApplicationBuilder builder, string service)
        where TDatabase : Database
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .Services.AddOptions<AttachmentSettings>()
            .BindConfiguration(AttachmentSettings.Section)
            .Validate(settings => settings.IsValid, AttachmentSettings.Rule)
            .ValidateOnStart();
        builder.Services.AddKeyedSingleton(typeof(TDatabase), (provider, _) =>
            new AttachmentFiles(
                service,
                provider.GetRequiredService<IOptions<AttachmentSettings>>().Value,
                provider.GetRequiredService<ILogger<AttachmentFiles>>()
            )
        );
        builder.AddJob(service, "Clearing away orphaned documents", TimeSpan.FromHours(1), provider =>
            ct =>
                provider
                    .GetRequiredKeyedService<AttachmentFiles>(typeof(TDatabase))
                    .DeleteOrphans(provider.GetRequiredService<TDatabase>(), provider.GetRequiredService<TimeProvider>().GetUtcNow(), ct)
        );
    }

    /// <summary>Whether a document is attached to a subject and was not withdrawn.</summary>
    public static async Task<bool> IsAttached(Reading reading, string subject, Guid id) =>
        await AttachmentStore.Get(reading, id) is { WithdrawnAt: null } attachment && attachment.Subject == subject;
}
