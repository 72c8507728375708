using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Attachments;

/// <summary>HTTP: the documents of a subject in the order in which they were attached, including withdrawn ones.</summary>
internal sealed class ListAttachments(Database database, AttachmentSubjects subjects)
{
    public async Task<Ok<IReadOnlyList<AttachmentView>>> Handle(
        [Required, Description("What they are attached to, as collection/id.")] string? subject,
        Caller caller,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok<IReadOnlyList<AttachmentView>>([
            .. (await AttachmentStore.Of(reading, await subjects.Find(reading, caller, subject))).Select(a => a.View()),
        ]);
    }
}
