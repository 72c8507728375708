using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>
/// What a service's documents can be attached to, by collection: <c>["assemblies"] = (reading, id) => ...</c> answers
/// whether there is one of that id.
/// </summary>
public sealed class AttachmentSubjects : Dictionary<string, Func<Reading, Guid, Task<bool>>>
{
    /// <summary>Refuses who may not change the documents of a subject, where roles and scope alone don't say it.</summary>
    public Func<Reading, Caller, Guid, Task>? MustBeOpenTo { get; init; }

    /// <summary>Lets only those attach and withdraw who may.</summary>
    internal Task Check(Reading reading, Caller caller, string subject) =>
        MustBeOpenTo?.Invoke(reading, caller, Guid.Parse(subject.Split('/')[1])) ?? Task.CompletedTask;

    /// <summary>Refuses what is not <c>collection/id</c> of one that exists.</summary>
    /// <exception cref="Refused">400: not such a text; 404: there is none.</exception>
    internal async Task<string> Find(Reading reading, string? subject)
    {
        if (
            subject?.Split('/') is not [var collection, var text]
            || !TryGetValue(collection, out var exists)
            || !Guid.TryParseExact(text, "D", out var id)
        )
            throw Refused.Invalid("subject", "format", $"Must be one of {string.Join(", ", Keys.Select(key => $"{key}/{{id}}"))}.");
        return await exists(reading, id) ? $"{collection}/{id}" : throw Refused.NotFound("subject");
    }
}

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

    /// <summary>Maps the routes. Everybody reads.</summary>
    /// <param name="service">The group of the service.</param>
    /// <param name="subjects">What they can be attached to.</param>
    /// <param name="scope">Attaching and withdrawing need this scope,</param>
    /// <param name="roles">and one of these roles.</param>
    public static void MapAttachments<TDatabase>(
        this RouteGroupBuilder service,
        AttachmentSubjects subjects,
        string scope,
        params string[] roles
    )
        where TDatabase : Database
    {
        var services = ((IEndpointRouteBuilder)service).ServiceProvider;
        var limit = services.GetRequiredService<IOptions<AttachmentSettings>>().Value.MaxRequest;
        var database = services.GetRequiredService<TDatabase>();
        var files = services.GetRequiredKeyedService<AttachmentFiles>(typeof(TDatabase));
        var attachments = service.MapGroup("/attachments").WithTags("Attachments");
        attachments.MapGet("/", new ListAttachments(database, subjects).Handle).AllowEverybody().MayNotFind();
        attachments
            .MapPost("/", new AttachDocument(database, files, subjects).Handle)
            .Allow(scope, roles)
            .MayNotFind()
            .WithMetadata(new TakesUpload(), new RequestSizeLimitAttribute(limit));
        attachments.MapGet("/{id:guid}", new GetAttachment(database).Handle).AllowEverybody();
        attachments
            .MapGet("/{id:guid}/content", new GetAttachmentContent(database, files).Handle)
            .AllowEverybody()
            .AnswersAs([.. DocumentType.All.Select(type => type.MediaType)]);
        attachments.MapDelete("/{id:guid}", new WithdrawAttachment(database, files, subjects).Handle).Allow(scope, roles);
    }

    /// <summary>Whether a document is attached to a subject and was not withdrawn.</summary>
    public static async Task<bool> IsAttached(Reading reading, string subject, Guid id) =>
        await AttachmentStore.Get(reading, id) is { WithdrawnAt: null } attachment && attachment.Subject == subject;
}
