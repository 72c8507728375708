using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>
/// HTTP: attaches a document, the part <c>file</c> of multipart/form-data; PDF, DOCX, XLSX, ODT, PNG, JPEG or plain text, by extension
/// and content.
/// </summary>
internal sealed class AttachDocument(Database database, AttachmentFiles files, AttachmentSubjects subjects)
{
    public async Task<Created<AttachmentView>> Handle(
        [Required, Description("What it is attached to, as collection/id.")] string? subject,
        Caller caller,
        HttpContext context,
        IOptions<AttachmentSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var upload = await Upload.Read(context.Request, files.Incoming, settings.Value.MaxBytes, ct);
        var type = await DocumentType.Of(upload.Name, upload.Content);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        byte[]? bytes = null;
        if (files.Use)
        {
            await files.Write(id, upload.Content, ct);
        }
        else
        {
            bytes = new byte[upload.Content.Length];
            upload.Content.Position = 0;
            await upload.Content.ReadExactlyAsync(bytes, ct);
        }
        try
        {
            return await database.Write(
                caller,
                async work =>
                {
                    var attachment = new Attachment
                    {
                        Id = id,
                        Subject = await subjects.Find(work, caller, subject),
                        Name = upload.Name,
                        MediaType = type.MediaType,
                        Size = upload.Content.Length,
                        Sha256 = upload.Sha256,
                        AttachedAt = now,
                    };
                    await subjects.Check(work, caller, attachment.Subject);
                    if (await AttachmentStore.Count(work, attachment.Subject) >= settings.Value.MaxPerSubject)
                        throw new RuleViolation(
                            "too-many-attachments",
                            $"There are {settings.Value.MaxPerSubject} documents already; withdraw one first."
                        );
                    await caller.Quota.Take(work, caller, addedThings: 0, attachment.Size);
                    await AttachmentStore.Insert(work, attachment);
                    if (bytes is not null)
                        await AttachmentStore.InsertBytes(work, id, bytes);
                    return TypedResults.Created($"{context.Request.Path}/{id}", attachment.View());
                },
                ct
            );
        }
        catch (Refused)
        {
            // Only when it is certain that no row names it; otherwise the job that deletes orphans will.
            files.Delete(id);
            throw;
        }
    }
}
