using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>The routes of attached documents.</summary>
public static class AttachmentRoutes
{
    /// <summary>Maps the routes. Everybody reads what is attached to what they see.</summary>
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
        attachments.MapGet("/{id:guid}", new GetAttachment(database, subjects).Handle).AllowEverybody();
        attachments
            .MapGet("/{id:guid}/content", new GetAttachmentContent(database, files, subjects).Handle)
            .AllowEverybody()
            .AnswersAs([.. DocumentType.All.Select(type => type.MediaType)]);
        attachments.MapDelete("/{id:guid}", new WithdrawAttachment(database, files, subjects).Handle).Allow(scope, roles);
    }
}
