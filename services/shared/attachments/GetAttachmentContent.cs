using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: the content of a document, always as a download, with its hash as ETag.</summary>
internal sealed class GetAttachmentContent(Database database, AttachmentFiles files, AttachmentSubjects subjects)
{
    public async Task<Results<FileContentHttpResult, FileStreamHttpResult>> Handle(
        Guid id,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var attachment = await subjects.Attached(reading, caller, id);
        if (attachment.WithdrawnAt is not null)
            throw new Refused(410, "withdrawn", "This document was withdrawn.");
        var tag = new EntityTagHeaderValue($"\"{attachment.Sha256}\"");
        // A document never changes but may be withdrawn: cached, and revalidated each time.
        context.Response.Headers.CacheControl = "no-cache";
        // After the setting was changed, contents that were in the store stay readable.
        if (files.Use && files.Open(id) is { } stream)
            return TypedResults.File(stream, attachment.MediaType, attachment.Name, attachment.AttachedAt, tag);
        var content = await AttachmentStore.Content(reading, id)
            ?? throw new InvalidOperationException(
                $"The content of attachment {id} is neither in the store nor in the folder of {AttachmentSettings.Section}."
            );
        return TypedResults.File(content, attachment.MediaType, attachment.Name, enableRangeProcessing: false, attachment.AttachedAt, tag);
    }
}
